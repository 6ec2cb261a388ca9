"""What the server at the desk says to visitors, in four languages."""

from showcase.schema.label import Label

OTHER_HOST = Label(
    "« {host} » n’est pas un nom de cette machine, qui ne répond qu’à ses propres noms. Ouvrez {address}",
    "„{host}“ ist kein Name dieses Rechners, der nur auf seine eigenen Namen antwortet. Öffnen Sie {address}",
    "“{host}” is not a name of this machine, which answers only to its own names. Open {address}",
    "„{host}“ ass keen Numm vun dësem Rechner, deen nëmmen op seng eege Nimm äntwert. Maacht {address} op",
)
NO_HOST = Label(
    "La requête doit nommer cette machine une seule fois (Host). Ouvrez {address}",
    "Die Anfrage muss diesen Rechner genau einmal nennen (Host). Öffnen Sie {address}",
    "The request must name this machine just once (Host). Open {address}",
    "D’Ufro muss dëse Rechner genee eemol nennen (Host). Maacht {address} op",
)
NO_ADDRESS = Label(
    "Ce n’est pas une adresse. Ouvrez {address}",
    "Das ist keine Adresse. Öffnen Sie {address}",
    "This is not an address. Open {address}",
    "Dat ass keng Adress. Maacht {address} op",
)
TOO_LONG = Label(
    "Cette adresse est plus longue que le nom d’aucun fichier. Ouvrez {address}",
    "Diese Adresse ist länger, als der Name einer Datei sein kann. Öffnen Sie {address}",
    "This address is longer than the name of a file can be. Open {address}",
    "Dës Adress ass méi laang, wéi den Numm vun engem Fichier ka sinn. Maacht {address} op",
)
ONLY_READ = Label(
    "Ici on ne peut que lire (GET, HEAD).",
    "Hier kann nur gelesen werden (GET, HEAD).",
    "Here one can only read (GET, HEAD).",
    "Hei kann ee nëmme liesen (GET, HEAD).",
)
UNREADABLE = Label(
    "Ce fichier ne peut pas être lu en ce moment ({reason}). Rechargez la page.",
    "Diese Datei kann gerade nicht gelesen werden ({reason}). Laden Sie die Seite neu.",
    "This file cannot be read just now ({reason}). Load the page again.",
    "Dëse Fichier kann elo grad net gelies ginn ({reason}). Luet d’Säit nei.",
)
NOT_FOUND = Label(
    "Il n’y a rien à cette adresse. Ouvrez {address}",
    "An dieser Adresse ist nichts. Öffnen Sie {address}",
    "There is nothing at this address. Open {address}",
    "Op dëser Adress ass näischt. Maacht {address} op",
)
