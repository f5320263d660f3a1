import yaml, sys
print(yaml.safe_load(open(sys.argv[1]))["etapas"])
