# One command to run (`make run`), one to test (`make test`); each sets up what it needs.
PYTHON ?= python3
VENV := .venv
# A Python that was built elsewhere would leave the folder of its build in the bundle; on Linux the system's has none.
BUNDLE_PYTHON ?= $(if $(wildcard /usr/bin/python3),$(if $(filter Darwin,$(shell uname)),$(PYTHON),/usr/bin/python3),$(PYTHON))
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)

.PHONY: run test check bench pictures format lock clean icons completions notices check-packaging manual site wheel bundle deb portable try-wheel try-deb measure install uninstall

run: $(VENV)/installed
	@$(BIN)/steelyard $(FILE)

test: $(VENV)/installed-dev
	$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/installed-dev
	$(BIN)/ruff format --check app tests
	$(BIN)/ruff check app tests
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/installed-dev
	@for bench in tests/bench/bench_*.py; do echo "== $$bench"; QT_QPA_PLATFORM=offscreen $(BIN)/python $$bench || exit 1; done

pictures: $(VENV)/installed-dev
	$(BIN)/python -m tests.pictures.render

format: $(VENV)/installed-dev
	$(BIN)/ruff check --fix app tests
	$(BIN)/ruff format app tests

lock:
	@PYTHON="$(PYTHON)" sh packaging/lock.sh

icons: $(VENV)/installed
	$(BIN)/python packaging/icons.py

completions: $(VENV)/installed-dev
	$(BIN)/python packaging/completions.py

manual: $(VENV)/installed-dev
	$(BIN)/python packaging/manual_pictures.py
	$(BIN)/python packaging/manual_keys.py
	$(BIN)/python packaging/manual_page.py

site: $(VENV)/installed-dev
	$(BIN)/python packaging/site.py dist/site

notices: $(VENV)/installed
	$(BIN)/python packaging/notices.py

wheel: $(VENV)/installed
	rm -rf dist/*.whl dist/*.tar.gz
	$(BIN)/python -m hatchling build -d dist

bundle: wheel
	PYTHON="$(BUNDLE_PYTHON)" sh packaging/bundle/build.sh dist/*.whl

deb: bundle
	COMPRESSION="$(COMPRESSION)" sh packaging/linux/deb.sh dist/steelyard

portable: bundle
	sh packaging/linux/portable.sh dist/steelyard

try-wheel: wheel
	PYTHON="$(PYTHON)" sh packaging/try-wheel.sh dist/*.whl

try-deb:
	sh packaging/try-in-root.sh dist/steelyard_*.deb $(RELEASES)

measure: bundle
	$(PYTHON) packaging/measure.py dist/steelyard/steelyard $(BIN)/steelyard

# For one user, without a package: make install PREFIX=~/.local
PREFIX ?= $(HOME)/.local
install: bundle
	sh packaging/linux/portable.sh dist/steelyard --unpacked
	sh build/portable/steelyard-*/install.sh --prefix "$(PREFIX)"

uninstall:
	sh build/portable/steelyard-*/install.sh --prefix "$(PREFIX)" --remove

check-packaging:
	@sh packaging/linux/check.sh

clean:
	rm -rf $(VENV) build dist

$(VENV)/installed: pyproject.toml packaging/requirements.lock
	@sh packaging/set-up.sh "$(PYTHON)" "$(VENV)" packaging/requirements.lock "0.4 GB"
	@touch $@

$(VENV)/installed-dev: pyproject.toml packaging/requirements-dev.lock
	@sh packaging/set-up.sh "$(PYTHON)" "$(VENV)" packaging/requirements-dev.lock "0.9 GB"
	@touch $@ $(VENV)/installed
