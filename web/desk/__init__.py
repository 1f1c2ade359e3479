"""The desk: where coordinators keep offers and answers alive, under ``/desk``, without JavaScript."""
