"""The build backend of pyproject.toml (PEP 517): a package that asks for catalint's wheel."""

import wheel

METADATA = """\
Metadata-Version: 2.1
Name: catalint-hook
Version: {version}
Summary: Installs catalint for pre-commit.
Requires-Python: >=3.8
Requires-Dist: catalint == {version}
"""


def build_wheel(folder, config_settings=None, metadata_directory=None):
    """Writes the wheel and returns its name."""
    version = wheel.source_version()
    metadata = METADATA.format(version=version)
    return wheel.write(folder, "catalint_hook", version, "any", metadata, []).name


def build_sdist(folder, config_settings=None):
    raise NotImplementedError("install it from the repository")
