# Les dates, les articles et les phrases autour des critères.
#
# Les noms d’États portent leur article (« la Fédération de Russie », « les Pays-Bas ») : on ne les
# place ni après « de » ou « à », ni en sujet d’un verbe, pour que la phrase reste juste pour tous.

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
date = { $day } { $month } { $year }
date-first = { $day }er { $month } { $year }
date-with-weekday = { $weekday } { $date }
date-between = un jour entre le { $first } et le { $last }

article = l’article { $number }
article-of-protocol = l’article { $number } du Protocole n° { $protocol }
article-none = l’article (non précisé)
convention = la Convention
protocol = le Protocole n° { $number }
no-state = l’organisme désigné
nobody = personne
place-unknown = le lieu
unknown-day = non précisée

value-open = ouvert
value-closed = fermé
value-judgement = appelle une appréciation
value-missing = il manque un fait

answer-open = Rien ne fait obstacle à ce grief contre { $state }, pour autant qu’une machine puisse en juger.
answer-closed = La voie de Strasbourg est fermée pour ce grief contre { $state }.
answer-judgement = Aucun obstacle visible pour une machine ne s’oppose à ce grief contre { $state }. Le reste est à apprécier par un avocat et, en dernier lieu, par la Cour.
answer-missing = La possibilité de présenter ce grief contre { $state } dépend de faits qui manquent.

what-if = Comme si { $fact } valait : { $assumed } (la requête dit : { $given }).
what-if-nothing = rien

lowered-by-doubt = Le registre n’est pas sûr de l’entrée sur laquelle repose cette réponse, ou ses sources se contredisent : vérifiez-la avant de vous y fier.
fall-back-P12 = L’article 14, combiné avec un autre article, peut protéger à la place.
fall-back-P7-2 = L’article 6 peut aider à la place, mais il ne garantit pas un droit d’appel.
decides = décisif
only-for = pour { $lines }
line-event = { $what }

warning-derogation = Une dérogation pour état d’urgence, déclarée par { $state }, était en vigueur ce jour-là ({ $id }) : { $text } Elle ne ferme pas la porte ; elle peut changer l’issue au regard de { $article }.
warning-interim = Si quelqu’un risque d’être tué, torturé ou éloigné maintenant : la Cour peut indiquer des mesures provisoires en quelques heures (article 39 du règlement). Demandez-les immédiatement, par le site de la Cour réservé à l’article 39 ou par télécopie, avant toute autre chose ; c’est une demande distincte, qui ne vaut pas à elle seule introduction d’une requête. Savoir si la Cour les accordera appelle une appréciation : le dommage doit être imminent et irréparable.
warning-interim-exceptional = Pour un tel dommage, la Cour n’indique des mesures provisoires (article 39 du règlement) que dans des cas exceptionnels : il doit être imminent et impossible à réparer. Si c’est le cas, demandez-les immédiatement, par le site de la Cour réservé à l’article 39 ou par télécopie ; c’est une demande distincte, qui ne vaut pas à elle seule introduction d’une requête. Savoir si elles seront accordées appelle une appréciation.
warning-interim-unlikely = Pour un tel dommage, la Cour n’indique normalement pas de mesures provisoires (article 39 du règlement) : elles visent un dommage imminent et irréparable, en règle générale une atteinte à la vie ou à l’intégrité physique. Savoir si cette affaire est différente appelle une appréciation.
warning-respondent-absent = Depuis le { $since }, la Cour et le Comité des Ministres n’obtiennent plus de réponse de la part de cet État ({ $state }). La Cour poursuit l’examen sans lui et peut en tirer des conclusions (article 44C du règlement) ; un paiement est peu probable à brève échéance.
warning-record-conflict = Les sources se contredisent sur un fait dont dépend cette réponse : { $conflict }
warning-time-limit-safe = D’après le délai le plus court, le dernier jour sûr est le { $day }.

criterion-personae = Cet État doit-il en répondre ? (ratione personae)
criterion-temporis = Était-il lié ce jour-là ? (ratione temporis)
criterion-materiae = Le droit invoqué s’impose-t-il à lui ? (ratione materiae)
criterion-loci = Était-ce sous sa juridiction ? (ratione loci)
criterion-applicant = Ce requérant peut-il saisir la Cour ? (article 34)
criterion-victim = Le requérant est-il victime ?
criterion-representation = Y a-t-il pouvoir d’agir ?
criterion-anonymous = La Cour connaît-elle le nom ?
criterion-same_matter = La Cour l’a-t-elle déjà examiné ?
criterion-other_procedure = Une autre instance en est-elle saisie ?
criterion-exhaustion = Les voies de recours internes ont-elles été épuisées ?
criterion-time_limit = Est-ce dans le délai ?
criterion-abuse = Y a-t-il abus ?
criterion-scope = Est-ce dans le champ de l’article ?
criterion-reservation = Y a-t-il une réserve ?
criterion-art17 = Vise-t-on la destruction de droits ?
criterion-manifestly_ill_founded = Est-ce manifestement mal fondé ?
criterion-significant_disadvantage = Y a-t-il un préjudice important ?

deadline-open = Vous avez jusqu’au { $day } : { $left ->
    [0] c’est aujourd’hui le dernier jour.
    [1] il reste un jour.
   *[other] il reste { $left } jours.
}
deadline-closed = Le dernier jour était le { $day }.
deadline-sent-in-time = Envoyée dans le délai : le dernier jour est le { $day }.
deadline-sent-late = Envoyée hors délai : le dernier jour était le { $day }.
deadline-between = Envoyée entre les deux dates que donnent les deux lectures de la règle : savoir si le délai a été respecté appelle une appréciation.
deadline-how = { $months } mois calendaires, comptés à partir du lendemain du { $known }. Les fins de semaine et les jours fériés ne prolongent pas le délai ; c’est le jour de l’envoi du formulaire complet qui compte.
deadline-six = Six mois, car la décision définitive a été rendue avant le { $change }.
deadline-four = Quatre mois, car la décision définitive a été rendue le { $change } ou après.
deadline-other-reading = Selon une autre lecture de la règle pour les fins de mois, le dernier jour serait le { $day } ; ne vous y fiez pas.
deadline-decision-assumed = La décision est supposée dater du jour où elle a été connue. Si elle a été rendue avant le { $change }, le délai est de six mois.
part-on = le { $first }
part-since = depuis le { $first }
part-between = du { $first } au { $last }

heading-complaint = Grief { $id }
heading-closed = Ce qui ferme la voie
heading-missing = Ce qui manque
heading-judgement = Ce qui appelle une appréciation
heading-open = Ce qui n’est pas un obstacle
heading-questions = Ce qu’il faut établir maintenant
heading-warnings = Ce qu’il faut savoir aussi
heading-parts = La situation, partie par partie
heading-authority = Fondement
no-legal-advice = Ceci n’est pas un avis juridique. C’est une réponse tirée des faits fournis, du registre et des règles, que vous pouvez vérifier un par un.
deadline-depends = Tout dépend du jour de la décision : d’après le délai le plus court, le dernier jour est le { $day }.
deadline-if-before = Dans ce cas, le dernier jour est le { $day }.
