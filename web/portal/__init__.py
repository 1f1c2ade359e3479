"""The portal: the catalog to look through, for everyone, without a chat and without a cookie."""
