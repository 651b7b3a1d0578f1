# Le bureau : les pages du registre. Les mots du registre lui-même (ce qui s’est passé, les titres,
# les notes) restent tels qu’ils y sont écrits.

## Jours et adresses
desk-record-field-on = Le
desk-record-field-known_by = Tel que connu le
desk-record-show = Afficher
desk-record-days = Ce qui vaut le { $on }, avec tout ce que l’on sait aujourd’hui.
desk-record-days-known = Ce qui vaut le { $on }, tel que connu le { $known }.
desk-record-all-known = Avec tout ce que l’on sait aujourd’hui.
desk-record-known = Tel que connu le { $known }.
desk-record-no-day = « { $given } » n’est pas un jour du calendrier
desk-record-no-day-text = Écrivez l’année, le mois et le jour, comme dans 2022-10-03, ou choisissez le jour ici :
desk-record-address = Cette adresse est illisible
desk-record-address-text = Ce qui suit le point d’interrogation n’est pas écrit comme dans une adresse : nom=valeur, séparés par &.
desk-record-no-state = Le registre ne connaît pas d’État « { $name } »
desk-record-no-instrument = Le registre ne connaît pas d’instrument « { $name } »
desk-record-no-organ = Le registre ne connaît pas d’organe « { $name } »
desk-record-no-source = Le registre ne connaît pas de source « { $name } »
desk-record-no-table = Cette page n’a pas de tableau « { $name } »
desk-record-no-year = « { $year } » n’est pas une année à partir de 1949
desk-record-near = Vouliez-vous dire
desk-record-to-all = Tous les États, instruments et organes

## Parties du registre
desk-record-pages = Pages du registre
desk-record-states = États
desk-record-matrix = Qui est lié par quoi
desk-record-day = Jour par jour
desk-record-statements = Déclarations publiques

## Chaque page
desk-record-rests-on = Repose sur
desk-record-source = Source
desk-record-note = Note
desk-record-open = ouvrir
desk-record-json = Cette page en données (JSON)
desk-record-on = { $what }, le { $day }
desk-record-cite = Citer cette page
desk-record-cite-known = {" "}(tel que connu le { $day })
desk-record-cite-by = standi { $program }, registre du { $version }, empreinte { $hash }
desk-record-cite-address = Une adresse pour ces jours et ce registre
desk-record-cite-command = La même chose en ligne de commande :
desk-record-other = Cette adresse cite le registre dont l’empreinte est { $cited }. Vous lisez le registre du { $version }, empreinte { $hash } : il peut dire autre chose.

## En-têtes des tableaux
desk-record-head-about = Sur
desk-record-head-accepted = Accepté
desk-record-head-act = Acte
desk-record-head-amends = Modifie ou ajoute
desk-record-head-argued = Discuté
desk-record-head-article = Article
desk-record-head-articles = Articles
desk-record-head-as-of = Au
desk-record-head-before = Avant
desk-record-head-body = Organe
desk-record-head-bound = Ce jour-là
desk-record-head-bound-states = États liés
desk-record-head-by = Ce qui l’a entraîné
desk-record-head-code = Code
desk-record-head-convention = Convention
desk-record-head-day = Jour
desk-record-head-days = Jours
desk-record-head-decision = Décision
desk-record-head-due = Dû
desk-record-head-effective = Prend effet
desk-record-head-entry = Comment une nouvelle Partie y entre
desk-record-head-ets = Numéro dans la série des traités
desk-record-head-fields = Ce qui est écrit
desk-record-head-from = Du
desk-record-head-happened = Ce qui s’est passé
desk-record-head-id = Identifiant
desk-record-head-in-force = En vigueur depuis
desk-record-head-instrument = Instrument
desk-record-head-kind = Nature
desk-record-head-majority = Majorité
desk-record-head-member = Conseil de l’Europe
desk-record-head-now = Désormais
desk-record-head-of = De
desk-record-head-opened = Ouvert à la signature
desk-record-head-organ = Organe
desk-record-head-paid = Payé
desk-record-head-place = Où cela se trouve
desk-record-head-reservation = Réserve
desk-record-head-said = Ce qui a été dit
desk-record-head-says = Ce qu’elle dit
desk-record-head-seat = Droit
desk-record-head-since = Depuis
desk-record-head-speaker = Qui
desk-record-head-state = État
desk-record-head-status = Situation
desk-record-head-table = Table
desk-record-head-title = Titre
desk-record-head-unpaid = Impayé
desk-record-head-until = Jusqu’au
desk-record-head-votes = Voix
desk-record-head-what = Quoi
desk-record-head-where = Où
desk-record-head-year = Année

## Le registre
desk-record-states-title = Les États du registre, le { $day }
desk-record-states-caption = Membres du Conseil de l’Europe et États liés par la Convention, le { $day }
desk-record-instruments = Instruments
desk-record-instruments-caption = Instruments qui lient des États dans le registre, le { $day }
desk-record-organs = Organes

## Un État
desk-record-timeline = Frise
desk-record-timeline-hint = Chaque barre mène à sa ligne dans le tableau ci-dessous.
desk-record-timeline-table = La frise en tableau
desk-record-thousand-euros = En milliers d’euros
desk-record-interest = Avec les intérêts et les règles
desk-record-said = Dit au nom de cet État
desk-record-chains = Par qui cela nous est parvenu, et qui contredit qui

## Un instrument
desk-record-instrument-title = { $title }, le { $day }
desk-record-parties = Qui est lié
desk-record-parties-caption = États qui y ont une situation, le { $day }
desk-record-bound-count = { $count ->
    [0] Aucun État n’est lié ce jour-là.
    [1] Un État est lié ce jour-là.
   *[other] { $count } États sont liés ce jour-là.
}
desk-record-rights = Droits et obligations

## Un organe
desk-record-seats = Sièges des États
desk-record-seats-caption = États qui ont un siège, le { $day }

## Un jour
desk-record-day-title = Le registre le { $day }
desk-record-other-days = Autres jours
desk-record-day-before = La veille
desk-record-day-after = Le lendemain
desk-record-change-before = Le changement précédent : { $day }
desk-record-change-after = Le changement suivant : { $day }
desk-record-as-then = Tel que connu ce jour-là
desk-record-with-all = Avec tout ce que l’on sait aujourd’hui
desk-record-changed = Ce qui a changé
desk-record-changed-caption = Depuis le { $day }
desk-record-became-known = Ce que l’on a appris
desk-record-became-known-caption = Rendu public ce jour-là ; prend effet un autre jour
desk-record-assembly-seats = Sièges à l’Assemblée
desk-record-end-known = { $instrument } cesse de lier l’État
desk-record-said-on = Ce qui a été dit
desk-record-in-force = Ce qui était en vigueur
desk-record-members = { $count ->
    [0] Le Conseil de l’Europe n’a aucun membre.
    [1] Le Conseil de l’Europe a un membre.
   *[other] Le Conseil de l’Europe a { $count } membres.
}
desk-record-see-matrix = Lesquels, et qui est lié par quoi

## Le tableau d’ensemble
desk-record-matrix-heading = Qui est lié par quoi
desk-record-matrix-title = Qui est lié par quoi, le { $day }
desk-record-matrix-caption = Instruments qui liaient des États le { $day }
desk-record-year = La fin de { $year }

## Déclarations publiques
desk-record-any = Tout
desk-record-speaker = Qui : un nom, une fonction, un code
desk-record-chain = Nous est parvenu par :
desk-record-contradicts = Contredit
desk-record-contradicted-by = Contredit par
desk-record-that-day = Ce jour-là

## Une source
desk-record-no-url = Elle n’a pas d’adresse où l’ouvrir.
desk-record-facts = Faits qui reposent sur elle : { $count }
desk-record-facts-caption = Tels qu’ils sont écrits dans le registre
