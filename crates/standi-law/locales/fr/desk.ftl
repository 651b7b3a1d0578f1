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
