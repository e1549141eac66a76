"""From text to claims and entities: plain values in, plain values out."""
