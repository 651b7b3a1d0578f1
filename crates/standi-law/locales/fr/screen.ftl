# Un tableau de griefs, passé au crible.

screen-title = { $rows } lignes lues : { $out } examinées et { $rejected } rejetées.
screen-count = { $value } : { $count }
screen-out = Résultats : { $path }
screen-rejected = Lignes rejetées, avec leur numéro, la colonne, le motif et la ligne même : { $path }
screen-speed = { $seconds } s, { $rate } lignes par seconde
screen-stopped = Arrêté avant la fin de l’entrée. Ce qui a été lu jusque-là est achevé et complet.
screen-progress = { $rows } lignes, { $rate } par seconde
screen-progress-left = { $rows } lignes, { $rate } par seconde, encore { $left }
screen-record-note = Réponses au { $today }. Ceci n’est pas un conseil juridique.

## standi screen --schema
schema-title = Une ligne est un grief : un fait, un article, un État défendeur.
schema-columns = Colonnes lues
schema-required = obligatoire
schema-state = un État, par son code (RUS) ou par un nom que le registre connaît
schema-article = un article : 3, 5(3), P1-1 ; un nombre entier est accepté
schema-day = un jour : 2022-10-03 ou une date ; vide ou unknown si personne ne le sait
schema-words = l’un de : { $words } ; vide si la question n’a pas été posée
schema-results = Colonnes ajoutées
schema-verdict = open (ouvert), closed (fermé), judgement (à apprécier) ou missing (fait manquant)
schema-criterion = le premier critère qui donne le verdict ; vide si rien ne fait obstacle
schema-last-day = le dernier jour du délai, s’il peut être nommé
schema-days-left = jours d’aujourd’hui au dernier jour, si la requête n’est pas envoyée ; négatif quand il est passé
schema-codes = une lettre par critère, dans leur ordre : o(pen), c(losed), j(udgement), m(issing)
schema-criteria = avec --criteria : la valeur d’un critère
schema-reason = avec --reasons : ce que dit le critère décisif, en mots
schema-order = L’ordre des lettres : { $criteria }.
schema-others = Toute autre colonne passe telle quelle.
