# Le rôle dans un navigateur.

desk-start-docket = Suivre des requêtes dans le rôle, de l’introduction à l’exécution
desk-part-docket = Le rôle
desk-to-docket = Retour au rôle
desk-as = Vous consultez le rôle ainsi : { $role }, sous le nom { $by }.
desk-as-heading = En quelle qualité consultez-vous le rôle ?
desk-as-text = Chaque qualité voit et fait ce que le règlement lui donne. Elle n’est pas prouvée ici : quiconque peut ouvrir le fichier du rôle sur cette machine peut tout y lire.
desk-as-role = Qualité
desk-as-side = De quel côté
desk-as-side-hint = Pour un requérant le numéro de la requête (1/26), pour un gouvernement le code de l’État (ITA) ; sinon laissez vide.
desk-as-name = Votre nom
desk-as-name-hint = Il figure sur chaque inscription que vous faites.
desk-docket-unopened = Le rôle ne peut pas être ouvert
desk-refused = Refusé
desk-refused-rule = Règle : { $rule }
desk-docket-erased = La requête { $number } a été effacée
desk-docket-erased-by = Par { $by }, le { $day } ; motif :
desk-meanwhile = Inscrit entre-temps
desk-lodge = Introduire une requête
desk-lodge-text = Le fichier est celui que « Peut-on saisir la Cour ? » enregistre et que standi check lit. Le rôle lui donne le numéro suivant de l’année de son introduction. Ce que le droit en dit n’arrête rien : la Cour le reçoit et décide.
desk-lodge-applicant = Nom du requérant
desk-lodge-on = Jour de l’envoi
desk-lodge-draft = Ouvrir seulement le dossier : rien n’a encore été envoyé
desk-lodge-anonymous = Le requérant demande que son nom ne soit pas divulgué (article 47 § 4 du règlement)
desk-due = Ce qui est à faire
desk-due-within = D’ici à tant de jours
desk-due-mine = Seulement ce qui est à faire par moi
desk-due-count = { $count ->
    [0] Rien n’est à faire.
    [1] Une chose est à faire ({ $overdue } en retard).
   *[other] { $count } choses sont à faire ({ $overdue } en retard).
}
desk-due-more = Il y en a d’autres.
desk-due-calendar = En calendrier
desk-stands-overdue = { $count ->
    [1] en retard d’un jour
   *[other] en retard de { $count } jours
}
desk-stands-ended = { $count ->
    [1] il y a un jour
   *[other] il y a { $count } jours
}
desk-stands-running = { $count ->
    [0] aujourd’hui
    [1] demain
   *[other] dans { $count } jours
}
desk-stands-suspended = suspendu
desk-stands-no-day = aucun jour fixé
desk-filter = Afficher
desk-filter-against = Contre
desk-filter-state = Dans cet état
desk-filter-priority = Priorité
desk-filter-from = Introduite à partir du
desk-filter-before = Introduite avant le
desk-listed = { $count ->
    [0] Aucune requête ne correspond.
    [1] Une requête.
   *[other] { $count } requêtes.
}
desk-next-page = Page suivante
desk-column-number = Numéro
desk-column-introduced = Introduite
desk-column-applicant = Requérant
desk-column-against = Contre
desk-column-stands = État
desk-column-priority = Priorité
desk-column-last-day = Dernier jour
desk-column-whose = Qui
desk-column-what = Quoi
desk-column-rule = Règle
desk-not-named = un requérant non nommé
desk-application = Requête { $number } : { $applicant } contre { $states }
desk-complaint = Grief { $id }
desk-anonymous = Nom non divulgué
desk-fact-introduced = Introduite
desk-fact-time-limit = Dernier jour, article 35 § 1
desk-fact-section = Section
desk-fact-formation = Formation
desk-fact-priority = Priorité
desk-fact-judgment = Arrêt
desk-fact-final = Définitif
desk-award = Somme { $id }
desk-happened = Ce qui s’est passé
desk-next = Ce qui peut suivre
desk-next-nothing = Plus rien ne peut arriver.
desk-next-others = Ce qui peut suivre, d’autres l’inscrivent.
desk-for-others = À inscrire par d’autres
desk-hidden = Non visible pour vous
desk-no-step = Cela ne peut pas être inscrit maintenant dans { $number }
desk-to-application = Vers la requête { $number }
desk-act-on = Jour où cela s’est passé
desk-act-note = Pourquoi, et ce qu’il faut ajouter
desk-act-document = La pièce : où elle est, ou son nom
desk-act-due = Dernier jour fixé par la lettre, s’il y en a un
desk-one-a-line = Un par ligne.
desk-optional = peut rester vide
desk-record = Inscrire
