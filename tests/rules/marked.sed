# Spells the words of a catalogue in Greek letters, so that what did not come
# from there shows: ι for i, and so on. What printf reads stays as it is.
y/abcdefghijklmnopqrstuvwxyzæøåé/αβψδεφγηιξκλμνοπςρστθωχυζύάόίέ/
y/ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÉ/ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΏΡΣΤΘΩΧΥΖΎΆΌΊΈ/
:a
s/(%[-+0-9.*$]*[lzh]*)λ/\1l/;ta
s/(%[-+0-9.*$]*[lzh]*)ύ/\1z/;ta
s/(%[-+0-9.*$]*[lzh]*)σ/\1s/;ta
s/(%[-+0-9.*$]*[lzh]*)δ/\1d/;ta
s/(%[-+0-9.*$]*[lzh]*)θ/\1u/;ta
s/(%[-+0-9.*$]*[lzh]*)φ/\1f/;ta
s/(%[-+0-9.*$]*[lzh]*)ψ/\1c/;ta
