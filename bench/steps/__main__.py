import json
import sys
from importlib import import_module

import django

django.setup()
step = import_module(f"bench.steps.{sys.argv[1]}")
print(json.dumps(step.run(**json.load(sys.stdin))))
