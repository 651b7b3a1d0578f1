# Ce que l'on emporte : les mots du rapport et du calendrier.

report-title = Requête contre { $states } : peut-elle être introduite ?
report-title-nobody = Une requête : peut-elle être introduite ?
report-subtitle = Réponse du { $today }, d’après le registre du { $record }.
report-subtitle-known = Réponse du { $today }, d’après le registre du { $record } tel qu’il était connu le { $known }.
report-answer = La réponse
report-last-days = Derniers jours
report-given = Les faits tels qu’ils ont été donnés
report-given-file = Chaque fait ci-dessous est tel qu’il figure dans le fichier de la requête. Ce qui y est faux ou manque fausse la réponse.
report-what-if = Et si : la réponse prend d’autres faits que ceux qui ont été donnés
report-given-changed = La réponse ne repose pas sur tous ces faits tels qu’ils ont été donnés ; ce qui a été pris à leur place figure en tête de ce rapport.
report-reasons = Motifs
report-as-for = Comme pour le grief { $id } contre { $state } : { $list }
report-reasons-of = Motifs : grief { $id } contre { $state }
report-complaint-against = Grief { $id } contre { $state }
report-sources = Sources
report-authority = Fondement : { $list }.
report-because = Repose sur : { $list }.
report-decides = { $name } Ce critère est décisif.
report-program = Établi par standi { $version } avec le registre du { $record }, empreinte { $hash }, en prenant le { $today } pour aujourd’hui. Le même programme et le même registre redonnent la même réponse.
report-last-day = Dernier jour sûr pour envoyer une requête complète
report-last-day-over = Le dernier jour était le
report-days-left = { $left ->
    [0] aujourd’hui est le dernier jour
    [1] il reste un jour
   *[other] il reste { $left } jours
}
report-time-limit = { $months } mois calendaires, à partir du { $starts }.
report-other-reading = Selon une autre lecture, le dernier jour serait le { $day } ; ne vous y fiez pas.
report-column-order = Ordre
report-column-body = Organe
report-column-why = Pourquoi
report-doors = Les autres portes
report-column-complaint = Grief
report-column-state = État
report-column-last-day = Dernier jour
report-column-how = Mode de calcul
report-column-part = Partie
report-column-value = Valeur
report-page = Page { $page } sur { $pages }
report-missing = { $file } ne montre pas { $codes } : aucune police de ce programme ne les contient ; leurs codes figurent à leur place.

calendar-summary = Dernier jour pour saisir Strasbourg : { $state }, grief { $id }
calendar-summary-deadline = Dernier jour pour saisir Strasbourg
calendar-description = Dernier jour sûr pour poster à la Cour européenne des droits de l’homme le formulaire de requête complet et signé. Les fins de semaine et les jours fériés ne prolongent pas le délai. Gardez la preuve de l’envoi.
calendar-other-reading = Selon une autre lecture de la règle, le dernier jour serait le { $day } ; ne vous y fiez pas.
calendar-what-if = Ce n’est pas la requête telle qu’elle est. { $assumptions }
calendar-alarm = { $left ->
    [1] Demain est le dernier jour pour saisir Strasbourg.
   *[other] Il reste { $left } jours pour saisir Strasbourg.
}

given-applicant = Requérant
given-respondents = Contre
given-complaints = Grief
given-articles = Articles
given-subject = Objet du litige
given-grievance = Nature du grief
given-proceedings = Nature de la procédure
given-events = Événement
given-what = Quoi
given-kind = Nature dans le temps
given-on = Le
given-from = Depuis le
given-until = Jusqu’au
given-precision = Précis à
given-place = Lieu
given-controlled-by = Tenu par
given-actor = Qui a agi
given-link = Lien avec l’État
given-steps-after = Actes importants par la suite
given-nature = Ce qui se poursuit
given-final-decision = Décision définitive
given-known = Connue le
given-served = Signifiée le
given-pronounced = Prononcée en public en présence de la partie
given-remedies = Recours
given-name = Nom
given-level = Degré
given-used = Exercé
given-outcome = Issue
given-substance-raised = Grief soulevé en substance
given-effective = Effectif
given-since = Existe depuis
given-reason = Raison
given-victim = Victime
given-status = Qualité
given-redress = Redressement
given-enough = Suffisant
given-representation = Représentation
given-authority = Pouvoir
given-acting-for = Agit pour
given-about = Sujet
given-identity = Identité
given-disclosed-to-court = Communiquée à la Cour
given-pseudonym = Pseudonyme
given-earlier-application = Requête antérieure
given-other-procedure = Autre procédure internationale
given-same-applicant = Même requérant
given-same-facts = Mêmes faits
given-same-complaint = Même grief
given-new-information = Éléments nouveaux
given-body = Organe
given-examined = Examinée
given-signals = Indices
given-lodged = Envoyée le
given-id = Identifiant
given-form = Pour le formulaire
