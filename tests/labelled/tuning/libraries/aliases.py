import cv2
import sklearn.linear_model
import yaml
from bs4 import BeautifulSoup
from PIL import Image

print(cv2, sklearn, yaml, BeautifulSoup, Image)
