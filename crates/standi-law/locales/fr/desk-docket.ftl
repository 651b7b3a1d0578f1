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

## Effacement
desk-erasure = Effacer la requête { $number }
desk-erasure-one = Effacer une requête
desk-erasure-which = Son numéro
desk-erasure-for-good = Un effacement est définitif.
desk-erasure-goes = Ce qui aura disparu
desk-erasure-entries = { $count ->
    [1] une inscription, avec tout ce qu’elle contient
   *[other] { $count } inscriptions, avec tout ce qu’elles contiennent
}
desk-erasure-papers = { $count ->
    [1] le contenu d’une pièce
   *[other] le contenu de { $count } pièces
}
desk-erasure-goes-rows = ses lignes dans toutes les listes, dans ce qui est à faire et dans ce qui se trouve
desk-erasure-stays = Ce qui demeure
desk-erasure-stays-place = qu’il y avait une requête de ce numéro, avec tant d’inscriptions, et leurs empreintes, de sorte que la chaîne du rôle se vérifie encore
desk-erasure-stays-who = qui l’a effacée ({ $by }), quand et pourquoi
desk-erasure-shared = { $count ->
    [1] le contenu d’une pièce qu’une autre requête a aussi
   *[other] le contenu de { $count } pièces que d’autres requêtes ont aussi
}
desk-erasure-stays-elsewhere = les sauvegardes, exportations et autres copies faites avant, et ce que les inscriptions d’autres requêtes disent de celle-ci : un effacement ne les atteint pas
desk-erasure-why = Pourquoi elle est effacée
desk-erasure-why-hint = Le motif demeure : n’y nommez personne.
desk-erasure-number = Le numéro de la requête, encore une fois
desk-erasure-number-hint = Rien n’est effacé avant que vous l’ayez écrit.
desk-erasure-do = L’effacer définitivement
desk-erasure-not-number = Ce n’est pas le numéro de cette requête. Rien n’a été effacé.
desk-erasure-done = La requête { $number } est effacée
desk-erasure-before = La requête { $number } avait déjà été effacée
desk-erasure-gone = Disparu
desk-erasure-kept = Conservé
desk-erasure-kept-entry = qu’elle a été effacée le { $day } par { $by } : { $why }
desk-erasure-left = Reste à faire
desk-erasure-left-nothing = Rien : le fichier du rôle a été écrit de nouveau et n’en contient plus rien.
desk-erasure-again = Nettoyer les fichiers encore une fois
desk-erasure-again-text = Si un autre programme lisait le rôle à ce moment, le fichier peut encore en garder quelque chose. Les fichiers peuvent être nettoyés encore une fois ; rien d’autre n’est effacé par là.
