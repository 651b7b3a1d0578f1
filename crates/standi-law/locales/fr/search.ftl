# La recherche : ce qui a été trouvé, par quels mots, pourquoi.

## Ce qu’est un résultat, outre les documents d’un catalogue
kind-state = État
kind-instrument = traité
kind-organ = organe ou instance
kind-event = événement
kind-status = situation au regard d’un traité
kind-declaration = déclaration
kind-statement = propos
kind-remedy = recours interne
kind-account = compte
kind-rule = règle
kind-source = source du registre
kind-decided-case = affaire jugée
kind-application = requête au rôle

## Ce qui a été trouvé
search-found = { $count ->
    [0] Rien n’a été trouvé pour « { $words } ».
    [one] Un résultat pour « { $words } »
   *[other] { $number } résultats pour « { $words } »
}
search-found-all = { $count ->
    [0] Rien n’a été trouvé.
    [one] Un résultat
   *[other] { $number } résultats, les plus récents d’abord
}
search-nothing = Essayez moins de mots, ou une autre orthographe. Un numéro de requête s’écrit 1234/05.
search-alike = Rien ne contient tous ces mots. Ceux-ci contiennent des mots d’orthographe voisine.
search-some = Rien ne contient tous ces mots. Ceux-ci en contiennent au moins la moitié.
search-stale = Le catalogue a changé depuis que son index a été fait ; refaites-le : `standi catalogue index`.
search-more = Suite : --skip { $skip }
search-no-catalogue = Aucun catalogue des documents de HUDOC n’a été consulté : --catalogue DIR nomme son index, `standi catalogue index` en fait un.
search-applications = n° { $numbers }
search-articles = article { $articles }
search-importance = importance { $level }
search-translation = traduction
search-in-name = Aussi appelé{" "}
search-in-number = Requête n°{" "}
search-in-identifier = Connu sous{" "}
search-in-article = Article{" "}

## Ce qui peut être consulté
search-part-record = Le registre
search-part-cases = Affaires jugées
search-part-catalogue = Documents de HUDOC
search-part-docket = Le rôle
search-all-record = Tout le registre
search-all-cases = Affaires jugées
search-all-catalogue = Tous les documents
search-all-docket = Requêtes
search-all-judgment = Tous les arrêts
search-all-all-decisions = Toutes les décisions
search-all-resolution = Toutes les résolutions

## standi catalogue index
index-made = L’index { $out } contient { $documents } documents.
index-passed-over = { $count } lignes illisibles ou en double ; `standi import hudoc` les énumère avec leurs raisons
index-use = Pour y chercher : standi search MOTS --catalogue { $out }

## Le bureau
desk-part-search = Recherche
desk-start-search = Chercher dans le registre, les affaires jugées et les documents de la Cour
desk-search-heading = Recherche
desk-search-docket-heading = Recherche, avec le rôle
desk-search-words = Que cherchez-vous ?
desk-search-hint = Des mots, un numéro de requête, un article, un État ; « des mots entre guillemets » dans cet ordre
desk-search = Chercher
desk-search-narrow = Restreindre
desk-search-public = Le rôle n’est pas consulté ici.
desk-search-docket-too = Chercher aussi dans le rôle
desk-search-docket-hint = Du rôle est consulté ce qui figure sur la liste de votre qualité : numéros, requérants ou initiales, États, état de la requête.
desk-search-kind = Type de document
desk-search-state = État
desk-search-article = Article
desk-search-importance = Importance
desk-search-importance-1 = 1 : affaires phares
desk-search-importance-2 = 2 : haute
desk-search-importance-3 = 3 : moyenne
desk-search-importance-4 = 4 : faible
desk-search-from = À partir du
desk-search-to = Jusqu’au
desk-search-no-catalogue = Les documents de la Cour ne sont pas consultés : le bureau a été ouvert sans catalogue. Importez des exports de HUDOC, faites un index et nommez-le :
desk-search-pages = Pages de résultats
desk-search-before = Page précédente
desk-search-furthest = Seuls les 10 000 premiers résultats peuvent être parcourus. Restreignez la recherche pour en voir d’autres.
desk-search-kinds = Résultats par type
desk-search-address = Une adresse de cette recherche
desk-search-address-hint = (elle contient vos mots)
desk-search-wrong = Ceci ne peut pas être cherché
desk-search-no-index = La recherche n’est pas prête
desk-search-gone = Cette recherche n’existe plus
desk-search-gone-text = Les recherches ne sont gardées qu’en mémoire ; elles sont oubliées quand le programme se ferme ou après douze heures.
