"""A tiny language model with random weights, made on the spot: `python make_gguf.py FILE [SEED]`.

It speaks nonsense, but llama.cpp loads it, tokenises with it and holds it to a schema as it would
any other model, so what is tested is the real server and not somebody's idea of it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import MappingProxyType

import gguf
import numpy as np
import numpy.typing as npt

Weights = npt.NDArray[np.float64]

WIDTH = 32
HEADS = 2
FORWARD = 48
CONTEXT = 16_384
ASSISTANT = "<|assistant|>"
END = "</s>"
CALL = "<tool_call>"
SPECIAL = ("<unk>", "<s>", END, ASSISTANT, CALL)
SPACE = "\u2581"
PRINTABLE = tuple(chr(code) for code in range(0x21, 0x7F))
LEANINGS = MappingProxyType({'"': 4.5, "}": 2.0, "]": 4.0, "{": 3.0, "<": 3.0})
"""What is added to the logits of some signs. Without it strings and lists hardly ever end; with
these, 20 of 20 seeds answer within the limit, on average with three or four facts."""
RARE = -20.0
"""What is added to the logits of single bytes. Else line breaks fill every gap, and bytes that are
no UTF-8 get into strings, whereupon the server fails to read its own model's answer (500)."""
HABITS = MappingProxyType({ASSISTANT: CALL, ">": END})
"""What follows a token nearly always, as if the model had been trained to call a tool once."""
LOUD = 4.0
"""How large the places of a hidden state are that are not random."""
HABIT = 40.0
"""What is added to the logit of a habit."""

CHAT_TEMPLATE = """{% for message in messages %}<|{{ message.role }}|>
{{ message.content }}{% for call in message.tool_calls or [] %}<tool_call>{"name": \
"{{ call.function.name }}", "arguments": {{ call.function.arguments | tojson }}}</tool_call>\
{% endfor %}
{% endfor %}{% if tools %}Functions:{% for tool in tools %} {{ tool.function.name }}{% endfor %}
{% endif %}{% if add_generation_prompt %}<|assistant|>{% endif %}"""
"""The server learns how a tool is called by rendering a template that has calls in it; this one
calls as the Hermes models do. The functions' parameters are left out: at a token a character they
would cost more than all the rest."""


def make(path: Path, seed: int = 0) -> Path:
    """Write the model of a seed: 135 kB, one layer of Llama over single characters."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_chat_template(CHAT_TEMPLATE)
    tokens = _add_tokens(writer)
    for name, weights in _weights(tokens, seed).items():
        writer.add_tensor(name, weights.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _add_tokens(writer: gguf.GGUFWriter) -> list[str]:
    """Special tokens, the 256 bytes, the space, printable ASCII."""
    # llama.cpp cannot start a grammar with a sentencepiece vocabulary that lacks the space U+2581.
    octets = [f"<0x{octet:02X}>" for octet in range(256)]
    tokens = [*SPECIAL, *octets, SPACE, *PRINTABLE]
    kinds = [gguf.TokenType.UNKNOWN, *[gguf.TokenType.CONTROL] * 3, gguf.TokenType.USER_DEFINED]
    kinds += [gguf.TokenType.BYTE] * len(octets)
    kinds += [gguf.TokenType.NORMAL] * (len(tokens) - len(kinds))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types(kinds)
    writer.add_unk_token_id(0)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_add_bos_token(True)
    writer.add_add_space_prefix(False)
    return tokens


def _weights(tokens: list[str], seed: int) -> dict[str, Weights]:
    chance = np.random.default_rng(seed)

    def drawn(*shape: int) -> Weights:
        return chance.normal(0, 1 / np.sqrt(WIDTH), shape)

    # The first places of a hidden state are set by us and kept from the layer: the first is the
    # same for every token, so its column of the output matrix acts as a bias of the logits; each
    # of the next is large after one token only, whose habit it carries.
    own = 1 + len(HABITS)
    embedding = chance.normal(0, 1, (len(tokens), WIDTH))
    output = drawn(len(tokens), WIDTH)
    embedding[:, :own] = output[:, :own] = 0
    embedding[:, 0] = LOUD
    output[[number for number, token in enumerate(tokens) if len(token) > 1], 0] = RARE / LOUD
    for sign, leaning in LEANINGS.items():
        output[tokens.index(sign), 0] = leaning / LOUD
    for place, (token, next_token) in enumerate(HABITS.items(), start=1):
        embedding[tokens.index(token), place] = LOUD
        output[tokens.index(next_token), place] = HABIT / LOUD
    inward = np.ones(WIDTH)
    inward[:own] = 0
    outward = np.ones((WIDTH, 1))
    outward[:own] = 0
    return {
        "token_embd.weight": embedding,
        "output_norm.weight": np.ones(WIDTH),
        "output.weight": output,
        "blk.0.attn_norm.weight": inward,
        "blk.0.attn_q.weight": drawn(WIDTH, WIDTH),
        "blk.0.attn_k.weight": drawn(WIDTH, WIDTH),
        "blk.0.attn_v.weight": drawn(WIDTH, WIDTH),
        "blk.0.attn_output.weight": drawn(WIDTH, WIDTH) * outward,
        "blk.0.ffn_norm.weight": inward,
        "blk.0.ffn_gate.weight": drawn(FORWARD, WIDTH),
        "blk.0.ffn_up.weight": drawn(FORWARD, WIDTH),
        "blk.0.ffn_down.weight": drawn(WIDTH, FORWARD) * outward,
    }


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
