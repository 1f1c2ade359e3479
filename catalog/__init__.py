"""What Lotse knows, and how it finds and forgets it. Imports no other room, no Rasa, no Telegram, no web."""

import os

# Before numpy is imported anywhere: its BLAS would start a thread per core and spin between our small products. Of a
# message's 34 ms of CPU in the product 12 were spent so, on two cores, and embeddings had spikes of 300-950 ms.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
