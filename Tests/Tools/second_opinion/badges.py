"""Badges as shields.io parses them, and the vocabulary of the catalog."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from markdown import Image

PREFIX = "https://img.shields.io/badge/"

GROUPS: list[tuple[str, str, str]] = [
    ("text", "✓", "blue"),
    ("vision", "✓", "purple"),
    ("audio", "✓", "green"),
    ("video", "✓", "red"),
    ("PDF", "✓", "orange"),
    ("input", "", "teal"),
    ("output", "", "cyan"),
    ("tool_calls tools tool_choice", "✓", "yellow"),
    ("web_search", "✓", "indigo"),
    ("attachments", "✓", "pink"),
    ("reasoning", "✓", "lime"),
    ("reasoning_effort", "configurable", "lime"),
    ("reasoning_tokens include_reasoning", "✓", "lime"),
    ("verbosity", "✓", "gray"),
    ("temperature top_p", "core", "red"),
    ("top_k top_a min_p typical_p tfs", "advanced", "orange"),
    ("max_tokens max_output_tokens stop", "core", "blue"),
    ("stop_token_ids", "advanced", "cyan"),
    ("frequency_penalty presence_penalty", "core", "purple"),
    ("repetition_penalty", "advanced", "purple"),
    ("no_repeat_ngram length_penalty", "niche", "indigo"),
    ("logit_bias", "core", "yellow"),
    ("bad_words", "advanced", "yellow"),
    ("allowed_tokens", "niche", "yellow"),
    ("seed", "advanced", "green"),
    ("logprobs top_logprobs", "core", "teal"),
    ("echo", "advanced", "teal"),
    ("n best_of", "advanced", "pink"),
    ("mirostat mirostat_tau mirostat_eta contrastive_search", "niche", "gray"),
    ("num_beams early_stopping diversity_penalty", "niche", "brown"),
    ("format_response structured_outputs streaming", "✓", "cyan"),
]
VOCABULARY = {label: (value, colour) for labels, value, colour in GROUPS for label in labels.split()}
ORDER = {label: place for place, label in enumerate(VOCABULARY)}
TECHNICAL_VALUES = {"seed": "deterministic", "n": "multiple", "best_of": "reranking"}

MODALITIES = {"text": "text", "vision": "image", "audio": "audio", "video": "video", "PDF": "pdf"}
COLUMNS = {"text": "Text", "image": "Image", "audio": "Audio", "video": "Video", "pdf": "PDF"}
TICKED = {
    "tool_calls": ["Tool Calling", "Function Call"],
    "tools": ["Tool Definitions"],
    "tool_choice": ["Tool Choice"],
    "web_search": ["Web Search"],
    "attachments": ["File Attachments"],
    "reasoning": ["Basic Reasoning"],
    "reasoning_effort": ["Reasoning Effort"],
    "reasoning_tokens": ["Reasoning Tokens"],
    "include_reasoning": ["Include Reasoning"],
    "verbosity": ["Verbosity Control"],
    "streaming": ["Streaming"],
    "structured_outputs": ["Structured Output"],
    "format_response": ["JSON Mode"],
    "stop": ["Stop Sequences"],
    "seed": ["Deterministic Seed"],
}
CONTROLLED = {
    "temperature": "Temperature",
    "top_p": "Top-P",
    "top_k": "Top-K",
    "max_tokens": "Max Tokens",
    "frequency_penalty": "Frequency Penalty",
    "presence_penalty": "Presence Penalty",
    "logprobs": "Log Probabilities",
}


@dataclass(frozen=True)
class Badge:
    label: str
    value: str
    colour: str
    tooltip: str
    section: tuple[str, ...]
    line: int
    is_well_formed: bool

    @property
    def is_technical(self) -> bool:
        """Whether it is in the technical specifications of a provider's page."""
        return any(title.endswith("Technical Specifications") for title in self.section)

    @property
    def items(self) -> list[str]:
        return [item for item in self.value.split(",") if item]


def badge(image: Image, section: tuple[str, ...]) -> Badge:
    """Parses `LABEL-VALUE-COLOUR`, where `--` is a hyphen, `__` an underscore and `_` a space."""
    path = unquote(image.address.removeprefix(PREFIX))
    parts = [
        part.replace("\0", "-").replace("__", "\0").replace("_", " ").replace("\0", "_")
        for part in path.replace("--", "\0").split("-")
    ]
    is_well_formed = image.address.startswith(PREFIX) and len(parts) == 3
    label, value, colour = parts if len(parts) == 3 else (path, "", "")
    return Badge(label, value, colour, image.alt, section, image.line, is_well_formed)
