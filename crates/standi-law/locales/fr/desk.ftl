# Le bureau : le programme dans un navigateur.

desk-language-name = Français
desk-skip = Aller au contenu
desk-parts = Parties du bureau
desk-language = Langue
desk-part-ask = Peut-on saisir la Cour ?
desk-part-record = Le registre
desk-foot = { $today }. Registre du { $version }, empreinte { $hash } ; standi { $program }.
desk-stays-here = Rien de ce que vous écrivez ne quitte cette machine.
desk-to-start = Retour au début
desk-nowhere = Cette page n’existe pas
desk-nowhere-text = L’adresse est peut-être mal écrite, ou vient d’une autre version de ce programme.

desk-start = Savoir qui peut entendre votre affaire, jusqu’à quand, et pourquoi.
desk-begin = Commencer
desk-start-emergency = Si quelqu’un risque d’être tué, torturé ou éloigné dans les prochains jours, dites-le à la Cour tout de suite, avant toute autre chose : elle peut indiquer des mesures provisoires en quelques heures (article 39 de son règlement).
desk-start-check = Répondre à un fichier de requête que vous avez
desk-start-resume = Reprendre des réponses enregistrées
desk-start-record = Consulter le registre : quel État était lié par quoi, et quand

desk-question-number = Question { $number }
desk-continue = Continuer
desk-back = Retour
desk-why = Pourquoi cette question
desk-how = Comment le savoir
desk-so-far = Voir la réponse à ce stade
desk-wrong = Il y a un problème
desk-nothing-answered = Choisissez une réponse, ou dites que vous ne savez pas.
desk-another-state = Un autre État
desk-state-field = Son nom ou son code
desk-on-a-day = Ce jour-là
desk-articles = Articles
desk-own-words = Avec vos mots
desk-day-legend = Le jour
desk-day-hint = Par exemple 3 10 2022. Laissez vide le jour, ou le jour et le mois, si vous ne les savez pas.
desk-day = Jour
desk-month = Mois
desk-year = Année
desk-lasted = Cela a-t-il duré ?
desk-lasted-day = Non : c’était alors
desk-lasted-until = Oui, jusqu’au
desk-lasted-on = Oui, et cela continue
desk-forming = La réponse à ce stade
desk-forming-nothing = Elle se forme ici à mesure que vous répondez.
desk-forming-missing = { $count ->
    [0] Aucun autre organe ne dépend de ce qui n’est pas encore dit.
    [1] Un autre organe dépend de ce qui n’est pas encore dit.
   *[other] { $count } autres organes dépendent de ce qui n’est pas encore dit.
}
desk-forming-closed = { $count ->
    [0] Aucun autre organe n’est fermé.
    [1] Un autre organe est fermé.
   *[other] { $count } autres organes sont fermés.
}
desk-no-interview = Ces réponses ne sont plus ici
desk-no-interview-text = Elles ont été effacées, ou le programme a été relancé : il ne garde les réponses qu’en mémoire. Recommencez, ou reprenez des réponses enregistrées.

desk-may-be-open = Autre voie peut-être ouverte : { $body }.
desk-may-be-open-until = Autre voie peut-être ouverte jusqu’au { $day } : { $body }.
desk-would-change = Ce qui changerait la réponse :
desk-other-criteria = Les autres critères
desk-derivation = Comment on y arrive
desk-doors-missing = Organes pour lesquels un fait manque
desk-sources = Sources ({ $count })
desk-doors-closed = Organes fermés
desk-your-answers = Vos réponses
desk-more = D’autres faits peuvent encore changer la réponse.
desk-go-on = Continuer
desk-change = Modifier
desk-nothing = rien
desk-since = depuis le { $from }
desk-between = du { $from } au { $until }
desk-take = Emporter
desk-take-pdf = Rapport en PDF
desk-take-calendar = Dernier jour pour votre agenda
desk-take-markdown = Rapport en texte
desk-take-json = Réponse en données
desk-print = Imprimer
desk-keep = Rien n’est conservé. Pour continuer un autre jour, enregistrez vos réponses dans un fichier à vous ; pour ne rien laisser, effacez-les.
desk-take-interview = Enregistrer mes réponses
desk-take-application = Enregistrer comme fichier de requête
desk-erase = Effacer
desk-erased = Effacé
desk-erased-text = Les réponses ont disparu de ce programme. Les fichiers que vous avez enregistrés sont là où vous les avez mis, et votre navigateur se souvient peut-être des adresses des pages, qui ne contiennent aucune de vos réponses.
desk-resume-text = Ouvrez le fichier dans lequel vous avez enregistré vos réponses, ou collez son contenu. Il ne va qu’à ce programme.
desk-resume-wrong = Ces réponses ne peuvent pas être reprises : { $problem }
desk-check-text = Ouvrez un fichier de requête (YAML, TOML ou JSON), ou collez son contenu. Il ne va qu’à ce programme, qui ne le garde pas.
desk-check-file = la requête
desk-file = Fichier
desk-paste = Le contenu du fichier ({ $file })
desk-line = Ligne { $line } :
desk-colon = {" : "}

desk-seal = Enregistrer scellé par une phrase de passe
desk-seal-text = Un fichier scellé ne peut être lu par personne qui ne connaisse pas la phrase de passe, pas même sur une machine perdue ou saisie. Il est scellé au format age, que d’autres programmes ouvrent aussi.
desk-seal-forgotten = Une phrase de passe oubliée ne peut être retrouvée, par personne. Qui l’oublie perd ce que contient le fichier.
desk-seal-what = Ce qu’il faut enregistrer
desk-seal-interview = Mes réponses, pour les reprendre un autre jour
desk-seal-application = Le fichier de requête qu’elles donnent
desk-seal-nothing = Choisissez ce qu’il faut enregistrer.
desk-seal-passphrase = Phrase de passe
desk-seal-hint = Au moins { $letters } caractères ; cinq ou six mots qui n’ont rien à voir ensemble se retiennent bien.
desk-seal-again = La même, encore une fois
desk-seal-unfit = C’est trop court pour une phrase de passe, ou trop long : prenez au moins { $letters } caractères ; cinq ou six mots qui n’ont rien à voir ensemble se retiennent bien.
desk-seal-differs = La phrase de passe n’a pas été écrite deux fois de la même manière.
desk-seal-save = Enregistrer scellé
desk-seal-open = Les pages « Reprendre des réponses enregistrées » et « Répondre à un fichier de requête que vous avez » l’ouvrent de nouveau ; en ligne de commande, standi ask --resume et standi check l’ouvrent aussi.
desk-sealed = Le fichier est scellé : écrivez la phrase de passe par laquelle il a été scellé. Rien n’a été repris.
desk-sealed-passphrase = Cette phrase de passe n’est pas celle par laquelle le fichier a été scellé ; sans celle-ci, personne ne peut l’ouvrir. Rien n’a été repris.
desk-sealed-field = Phrase de passe, si le fichier est scellé
desk-sealed-hint = Elle ouvre le fichier et n’est pas gardée. Une phrase de passe oubliée ne peut être retrouvée.
desk-sealed-kept = Le fichier scellé est encore ici : écrivez sa phrase de passe plus bas, ou choisissez un autre fichier.
desk-sealed-pasted = Un fichier scellé ne peut pas être collé : choisissez le fichier lui-même.
desk-sealed-key = Le fichier a été scellé pour une clé, et non par une phrase de passe : ouvrez-le avec le programme qui a la clé.
desk-sealed-work = Le fichier demande plus de travail que le bureau n’en fait pour un seul. Si vous lui faites confiance, ouvrez-le avec standi en ligne de commande, ou avec un autre programme qui connaît age.
desk-sealed-damaged = Le fichier est endommagé ou a été coupé, et ne s’ouvre pas. Rien n’a été repris.
desk-file-none = Choisissez un fichier, ou collez son contenu.
desk-file-no-text = Le contenu du fichier n’est pas du texte.
