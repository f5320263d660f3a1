import yaml

config = yaml.load(open("config.yaml"), Loader=yaml.SafeLoader)
print(config)
