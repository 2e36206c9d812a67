"""A tiny random language model, made on the spot: what a real server needs to be a real server.

It knows nothing: one layer of seeded noise over single characters. Grammar-constrained decoding
still makes it answer in the schema's form. Two things keep its answers short: one dimension of
every embedding is constant, so that the output matrix can lean towards tokens that close strings
and lists; and there are no tokens of more than one character.
"""

from __future__ import annotations

import sys
from pathlib import Path

import gguf
import numpy as np

WIDTH, HEADS, FEED, CONTEXT = 32, 2, 48, 16_384
CONSTANT = 4.0
LEANINGS = {
    '"': 12.0,
    "<tool_call>": 12.0,
    "</s>": 16.0,
    "]": 8.0,
    "}": 8.0,
    ",": 2.0,
    ":": 2.0,
    "n": 2.0,
    "\\": -20.0,
}
RAW_BYTES = -30.0
# The server finds out how tools are called by rendering such a template with a call in it.
TEMPLATE = (
    "{%- if tools %}<|im_start|>system\n# Tools\n<tools>{% for tool in tools %}\n"
    "{{ tool | tojson }}{% endfor %}\n</tools>\nCall one so:\n<tool_call>"
    '{"name": <function-name>, "arguments": <args-json-object>}</tool_call><|im_end|>\n'
    "{%- endif %}{% for message in messages %}<|im_start|>{{ message.role }}\n"
    "{%- if message.content %}{{ message.content }}{% endif %}"
    "{%- for call in message.tool_calls or [] %}\n<tool_call>"
    '{"name": "{{ call.function.name }}", "arguments": {{ call.function.arguments | tojson }}}'
    "</tool_call>{% endfor %}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
TOOL_MARKS = ("<tool_call>", "</tool_call>")
SPACE = "\u2581"
PRINTABLE = [chr(code) for code in range(33, 127)]


def vocabulary() -> tuple[list[bytes], list[float], list[int]]:
    """Tokens, scores and types: specials, all bytes, the sentencepiece space, printable ASCII."""
    kinds = gguf.TokenType
    rows: list[tuple[str, gguf.TokenType]] = [
        ("<unk>", kinds.UNKNOWN), ("<s>", kinds.CONTROL), ("</s>", kinds.CONTROL)
    ]  # fmt: skip
    rows += [(f"<0x{byte:02X}>", kinds.BYTE) for byte in range(256)]
    # As in models that were trained to call tools, the marks of a call are tokens of their own.
    rows += [(mark, kinds.USER_DEFINED) for mark in TOOL_MARKS]
    rows += [(SPACE, kinds.NORMAL), *((mark, kinds.NORMAL) for mark in PRINTABLE)]
    texts = [text.encode() for text, _ in rows]
    return texts, [-float(n) for n in range(len(rows))], [int(kind) for _, kind in rows]


def _leaning(token: bytes, kind: int) -> float:
    """How much the model leans towards a token. Never towards raw bytes: they would not be text."""
    return RAW_BYTES if kind == gguf.TokenType.BYTE else LEANINGS.get(token.decode(), 0.0)


def make(path: Path, seed: int) -> Path:
    """Write the model of a seed to `path` (about 115 kB) and return the path."""
    random = np.random.default_rng(seed)
    tokens, scores, kinds = vocabulary()

    def noise(*shape: int, scale: float = 0.3) -> np.ndarray:  # type: ignore[type-arg] # shapes vary
        return random.normal(0, scale, shape).astype(np.float32)

    embedding, output = noise(len(tokens), WIDTH), noise(len(tokens), WIDTH, scale=0.15)
    embedding[:, 0] = CONSTANT
    output[:, 0] = [
        _leaning(token, kind) / CONSTANT for token, kind in zip(tokens, kinds, strict=True)
    ]
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name(f"noise-{seed}")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(FEED)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores(scores)
    writer.add_token_types(kinds)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template(TEMPLATE)
    ones = np.ones(WIDTH, dtype=np.float32)
    tensors = {
        "token_embd.weight": embedding,
        "output_norm.weight": ones,
        "output.weight": output,
        "blk.0.attn_norm.weight": ones,
        "blk.0.attn_q.weight": noise(WIDTH, WIDTH),
        "blk.0.attn_k.weight": noise(WIDTH, WIDTH),
        "blk.0.attn_v.weight": noise(WIDTH, WIDTH),
        "blk.0.attn_output.weight": noise(WIDTH, WIDTH),
        "blk.0.ffn_norm.weight": ones,
        "blk.0.ffn_gate.weight": noise(FEED, WIDTH),
        "blk.0.ffn_up.weight": noise(FEED, WIDTH),
        "blk.0.ffn_down.weight": noise(WIDTH, FEED),
    }
    for name, tensor in tensors.items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
