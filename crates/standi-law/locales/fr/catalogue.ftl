# Un catalogue des documents de HUDOC : importés, comptés, reliés, contredits. Les titres et les
# conclusions restent tels que HUDOC les écrit.

## Ce qu’est un document
kind-communicated-case = affaire communiquée
kind-commission-decision = décision de la Commission
kind-commission-report = rapport de la Commission
kind-screening-panel-decision = décision d’un comité de filtrage
kind-decision = décision
kind-committee-decision = décision de comité
kind-grand-chamber-decision = décision de Grande Chambre
kind-chamber-judgment = arrêt de chambre
kind-committee-judgment = arrêt de comité
kind-grand-chamber-judgment = arrêt de Grande Chambre
kind-resolution-merits = résolution sur le fond
kind-resolution-execution = résolution sur l’exécution
kind-advisory-opinion = avis consultatif
kind-legal-summary = résumé juridique
kind-unnamed = type non indiqué

## standi import hudoc
import-title = { $rows } lignes lues : { $documents } documents et { $rejected } rejets.
import-file = { $path } ({ $format }) : { $rows } lignes, { $documents } documents, { $rejected } rejets
import-out = Catalogue : { $path }
import-rejected = Lignes rejetées, avec leur numéro et le motif : { $path }

## standi catalogue counts
counts-title = { $documents } documents sur { $applications } requêtes.
counts-rejected = { $rejected } lignes ne peuvent être lues ; `standi import hudoc` les énumère avec les motifs
counts-documents = documents
counts-judgments = arrêts
counts-translations = traductions
counts-applications = requêtes
counts-no-state = aucun défendeur indiqué

## standi catalogue life
life-title = Requête nº { $application } contre { $states }
life-title-no-state = Requête nº { $application } ; aucun document n’indique de défendeur
life-none = aucun document de { $path } ne concerne la requête nº { $application }
life-none-help = HUDOC ne contient pas de documents sur la plupart des requêtes : celles qu’un juge unique a rejetées n’y sont pas
life-step = { $day } : { $kind }, { $title }
life-translations = { $count ->
    [one] une traduction
   *[other] { $count } traductions
}
life-joined = { $count ->
    [one] jointe à une autre requête
   *[other] jointe à { $count } autres requêtes
}
life-contradictions = Ce qui ne concorde pas

## standi catalogue contradictions
contradictions-title = { $documents } documents : { $found } contradictions, dont { $open } sans explication.
contradictions-more = et { $rest } autres ; --show COUNT les énumère
what-never-party = Le défendeur n’a jamais été Partie
what-before-bound = Avant que la Convention ne lie le défendeur
what-before-petition = Avant que le défendeur n’accepte les requêtes
what-before-jurisdiction = Avant que le défendeur n’accepte la juridiction de la Cour
contradiction-before-petition = { $item } { $title } : { $kind } du { $day } contre { $state }, qui n’a accepté les requêtes (ancien article 25) que le { $against }
contradiction-before-jurisdiction = { $item } { $title } : { $kind } du { $day } contre { $state }, qui n’a accepté la juridiction de la Cour (ancien article 46) que le { $against }
what-protocol-not-in-force = Un article d’un Protocole qui n’était pas en vigueur pour le défendeur
what-before-body = Antérieur à l’organe
what-after-body = Postérieur à l’organe
what-number-after-document = Une requête d’une année ultérieure
what-respondents-differ = Défendeurs différents pour une même requête
what-execution-first = Exécution avant toute décision
what-notice-after-judgment = Communication après un arrêt
what-ecli-day = L’identifiant porte un autre jour
contradiction-never-party = { $item } { $title } : { $kind } du { $day } contre { $state }, qui n’a jamais été Partie à la Convention
contradiction-before-bound = { $item } { $title } : { $kind } du { $day } contre { $state }, lié seulement depuis le { $against }
contradiction-protocol-not-in-force = { $item } { $title } : { $kind } du { $day } avec l’article { $article }, qui ne lie { $state } que depuis le { $against }
contradiction-protocol-never = { $item } { $title } : { $kind } du { $day } avec l’article { $article }, qui n’a jamais lié { $state }
contradiction-before-body = { $item } { $title } : { $kind } du { $day } ; il n’y en a que depuis le { $against }
contradiction-after-body = { $item } { $title } : { $kind } du { $day } ; le temps de l’organe a pris fin le { $against }
contradiction-number-after-document = { $item } { $title } : du { $day }, avec la requête nº { $application }
contradiction-respondents-differ = nº { $application } : { $item } { $title } ; mais { $other }
contradiction-execution-first = nº { $application } : { $item } { $title } du { $day } ; la première décision est du { $against } : { $other }
contradiction-notice-after-judgment = nº { $application } : { $item } { $title } du { $day } ; l’arrêt a été rendu le { $against } : { $other }
contradiction-ecli-day = { $item } { $title } : du { $day } ; son ECLI indique le { $against }
because-open = Aucune règle ne l’explique : le registre ou le catalogue se trompe.
because-rejected-for-that = Pas de contradiction : la décision peut être précisément celle qui a rejeté la requête parce que l’État n’était pas lié (article 35 § 3 a) ; ancien article 27 § 2).
because-of-a-state = Pas de contradiction : la requête est celle d’un État, qui n’avait besoin d’aucune acceptation (ancien article 24).
because-invoked-only = Pas de contradiction : HUDOC énumère les articles invoqués ; rien n’a été décidé sous celui-ci.
because-committees-earlier = Pas de contradiction : avant l’entrée en vigueur du Protocole nº 14, des comités ont rendu des arrêts à l’égard des États qui l’avaient accepté en vertu de l’Accord de Madrid du 12 mai 2009 ou du Protocole nº 14 bis. Le registre ne dit pas si l’État l’avait fait.
because-pending-before = Pas de contradiction : ce qui était pendant devant le Comité des Ministres au titre de l’ancien article 32 à l’entrée en vigueur du Protocole nº 11 y a été terminé (Protocole nº 11, article 5 § 6).
because-slip-in-entry = Une erreur dans la notice de HUDOC : le jour, le numéro et l’identifiant ne peuvent tous être exacts. L’année d’un numéro est celle de l’introduction.
because-general-measures = Pas de contradiction : une résolution sur des mesures générales ; HUDOC y joint des requêtes sur le même problème qui ont été décidées, voire introduites, plus tard.
because-slip-in-kind = Une erreur dans la notice de HUDOC : la requête a été introduite alors que l’ancien article 32 n’était plus en vigueur ; la résolution ne porte pas sur le fond.
because-slip-in-number = Une erreur dans la notice de HUDOC : les requérants diffèrent aussi, l’un des documents porte donc le numéro d’une autre requête.
because-slip-in-title = Une erreur dans la notice de HUDOC, ou l’un de plusieurs défendeurs : le requérant est le même, le titre indique un autre État.
because-several-respondents = Pas de contradiction : la requête était dirigée contre plusieurs États, et certains documents n’en indiquent qu’un.
because-slip-or-gap = Un jour de la notice de HUDOC est inexact, ou une décision antérieure n’est pas au catalogue.
because-taken-up-again = Pas de contradiction : une affaire peut être reprise après un arrêt : révision (article 80 du règlement), réinscription au rôle (article 37 § 2), partie ajournée.
