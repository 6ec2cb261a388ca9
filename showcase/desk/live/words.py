"""What the server at the desk says to visitors."""

from showcase.schema.label import Message

OTHER_HOST = Message("“{host}” is not a name of this machine, which answers only to its own names. Open {address}")
NO_HOST = Message("The request must name this machine just once (Host). Open {address}")
NO_ADDRESS = Message("This is not an address. Open {address}")
TOO_LONG = Message("This address is longer than the name of a file can be. Open {address}")
NOT_OURS = Message("Only a page that this machine serves may send something here. Load the page again.")
TOO_LARGE = Message("This is too large to be taken in here.")
ONLY_READ = Message("Here one can only read (GET, HEAD).")
UNREADABLE = Message("This file cannot be read just now ({reason}). Load the page again.")
NOT_FOUND = Message("There is nothing at this address. Open {address}")
