import importlib
import sys

plugin = importlib.import_module(sys.argv[1])
plugin.main()
