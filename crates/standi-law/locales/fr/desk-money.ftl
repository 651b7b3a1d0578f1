# L’argent et l’exécution dans le rôle, dans un navigateur.

desk-docket-pages = Pages du rôle
desk-docket-list = Requêtes
desk-filter-on = Le
desk-priority = { $category } : { $about }
desk-entry = inscription { $seq }
desk-rows-shown = Les { $count } premières lignes sur { $total } ; le fichier les a toutes.
desk-days = { $count ->
    [1] un jour
   *[other] { $count } jours
}
desk-years = { $years } ans

## L’argent
desk-money = Sommes
desk-money-due = à payer au plus tard le { $day }
desk-money-paid = payé le { $day }
desk-money-interest = { $count ->
    [1] Un jour de retard
   *[other] { $count } jours de retard
} : { $amount } { $currency } d’intérêts moratoires, dont { $owed } restent dus
desk-account-of-application = Relevé de compte
desk-account-of-state = Compte d’un État
desk-account-title-application = Compte de la requête { $name } au { $day }
desk-account-title-state = Compte de toutes les requêtes contre { $name } au { $day }
desk-account-nothing = Aucune somme due n’a été allouée.
desk-account-sums = Sommes allouées
desk-account-totals = Totaux
desk-account-runs = Intérêts moratoires, taux par taux : le taux de la facilité de prêt marginal de la Banque centrale européenne majoré de trois points
desk-account-days = Intérêts jour par jour (CSV)
desk-account-rates = Sources des taux
desk-account-with-day = Les intérêts sont comptés sur { $basis } jours par an, jour du paiement compris. Les arrêts ne disent ni l’un ni l’autre ; les deux se choisissent ci-dessus.
desk-account-without-day = Les intérêts sont comptés sur { $basis } jours par an, sans le jour du paiement. Les arrêts ne disent ni l’un ni l’autre ; les deux se choisissent ci-dessus.
desk-account-parts = Les acomptes s’imputent { $how }. Aucune source ne le dit ; c’est une appréciation, qui se choisit ci-dessus.
desk-account-provisional = Provisoire : les taux ont été relevés jusqu’au { $day } ; pour les jours suivants, le dernier est retenu.
desk-account-basis = Jours de l’année
desk-account-parts-to = Les acomptes s’imputent
desk-account-no-payment-day = Sans intérêts pour le jour du paiement
desk-column-award = Somme
desk-column-beneficiary = À qui
desk-column-head = Pour quoi
desk-column-sum = Montant
desk-column-currency = Monnaie
desk-column-from = Dû depuis
desk-column-due = À payer avant la fin du
desk-column-paid = Payé le
desk-column-left = Reste
desk-column-late-days = Jours de retard
desk-column-interest = Intérêts
desk-column-interest-owed = Intérêts dus
desk-column-interest-paid = Intérêts payés
desk-column-sum-due = Alloué
desk-column-sum-paid = Payé
desk-column-waived = Abandonné
desk-column-owed = Dû
desk-column-late = Dont en retard
desk-column-from-day = Du
desk-column-to-day = Au
desk-column-days = Jours
desk-column-rate = Pour cent par an
desk-column-on-sum = Sur
desk-column-day = Jour
desk-column-of-day = Intérêts du jour
desk-column-together = Ensemble

## L’exécution
desk-execution = Exécution
desk-execution-title = { $count ->
    [0] Aucune affaire n’est sous surveillance le { $day }
    [1] Une affaire sous surveillance le { $day }
   *[other] { $count } affaires sous surveillance le { $day }
}
desk-execution-title-state = { $count ->
    [0] Aucune affaire contre { $state } n’est sous surveillance le { $day }
    [1] Une affaire contre { $state } sous surveillance le { $day }
   *[other] { $count } affaires contre { $state } sous surveillance le { $day }
}
desk-execution-resolved = Aussi celles dont une résolution existe sans qu’un document montre si elle est finale
desk-execution-resolution = { $count ->
    [1] Une autre a fait l’objet d’une résolution dont aucun document ne montre si elle est finale.
   *[other] { $count } autres ont fait l’objet d’une résolution dont aucun document ne montre si elle est finale.
}
desk-execution-note = L’âge se compte depuis le jour où l’arrêt est devenu définitif. Un État qui a cessé d’être membre reste tenu de l’exécution (article 46), et reste dans la liste.
desk-execution-states = État par État
desk-execution-cases = Affaires ouvertes, les plus anciennes d’abord
desk-execution-owed = Sommes encore dues
desk-execution-plan = Plan ou bilan d’action
desk-execution-plan-overdue = en retard depuis le { $day }
desk-execution-sums-late = { $count ->
    [1] une somme en retard
   *[other] { $count } sommes en retard
}
desk-execution-shown = comme les documents le montrent
desk-execution-closed = Close le
desk-execution-individual = Mesures individuelles prises
desk-execution-general = Mesures générales prises
desk-execution-interim = Résolutions intérimaires
desk-column-open = Ouvertes
desk-column-enhanced = Soutenue
desk-column-plan-overdue = Plan en retard
desk-column-sum-late = Somme en retard
desk-column-oldest = La plus ancienne
desk-column-mean = En moyenne
desk-column-since = Depuis
desk-column-age = Âge
desk-column-remark = Remarque
desk-column-count = Nombre

## Le rôle d’un État
desk-state-docket = Le rôle de l’État { $state } : ce qui y dépend de la qualité de membre
desk-state-title = { $state } dans le rôle le { $day }
desk-state-membership = Conseil de l’Europe
desk-state-member = Membre
desk-state-member-since = Membre depuis le { $day }
desk-state-no-member = Non membre
desk-state-no-member-since = N’est plus membre depuis le { $day }
desk-state-party = Partie à la Convention
desk-state-lodging = Peut être introduit
desk-state-examination = Requêtes pendantes
desk-state-judge = Juge
desk-state-supervised = Surveillé
desk-state-grounds = D’après le registre
desk-state-known = Rendu public le { $day }
desk-state-more = Voir aussi
desk-state-record = L’État dans le registre
desk-contributions = Contributions au Conseil de l’Europe
desk-tally = Requêtes dans ce rôle
desk-tally-all = En tout
desk-tally-pending = Pendantes, arrêts non définitifs compris
desk-tally-communicated = Dont communiquées au Gouvernement
desk-tally-decided = Tranchées ; aucun document ne montre comment
desk-tally-closed = Closes par une décision, ou rayées du rôle
desk-tally-judged = Avec un arrêt définitif
desk-tally-no-more = Dont sans signe d’exécution
desk-tally-supervised = En exécution
desk-tally-resolution = Avec une résolution dont aucun document ne montre si elle est finale
desk-tally-executed = Closes par une résolution finale

## Les contributions
desk-record-interest-months = Intérêts mois par mois, en milliers d’euros, comme si rien n’avait été payé depuis le compte
desk-record-head-budget = Budget
desk-record-head-replaced = Remplacé le
desk-record-head-month = Du
desk-record-head-percent = Pour cent
desk-record-head-interest = Intérêts

## Les pièces
desk-papers = Pièces
desk-papers-none = Aucune n’a été déposée.
desk-paper-file = Déposer une pièce
desk-paper-content = Le fichier
desk-paper-largest = { $size } Mio au plus.
desk-paper-kind = Nature de la pièce
desk-paper-by = De qui émane la pièce
desk-paper-name = Son nom, s’il n’est pas celui du fichier
desk-paper-date = La date qu’elle porte
desk-paper-on = Jour du dépôt, s’il n’est pas aujourd’hui
desk-paper-confidential = non accessible au public
desk-paper-confidential-ask = Elle n’est pas accessible au public (article 33 du règlement)
desk-paper-filed = déposée le { $day } par { $by }
desk-paper-dated = datée du { $day }
desk-paper-hidden = Une pièce à laquelle vous n’avez pas accès
desk-size-bytes = { $size } octets
desk-size-kib = { $size } Kio
desk-size-mib = { $size } Mio
