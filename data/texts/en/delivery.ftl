# When something did not arrive.

message-lost = Something between us got lost. Please ask me again.
