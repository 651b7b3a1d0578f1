# La connexion, et ce qu’une personne voit de son compte.

desk-account = Compte
desk-account-name = Nom
desk-account-roles = Qualités
desk-account-signed-in = Dernière connexion
desk-account-tokens = Programmes qui agissent pour vous
desk-account-token-until = jusqu’au { $day }
desk-account-tokens-text = Qui tient les comptes fait et révoque ces jetons : standi account token, standi account revoke.
desk-account-password = Un autre mot de passe
desk-account-password-text = Toutes les autres sessions prennent fin avec lui.
desk-account-password-old = Votre mot de passe actuel
desk-account-password-new = Le nouveau
desk-account-password-hint = Au moins 12 caractères ; plusieurs mots se retiennent bien.
desk-account-password-again = Le nouveau, encore une fois
desk-account-password-change = Le changer
desk-account-password-wrong = Ce n’est pas votre mot de passe actuel.
desk-account-password-differs = Le nouveau mot de passe n’a pas été écrit deux fois de la même manière.
desk-account-password-weak = Le nouveau mot de passe est trop court ou trop facile à deviner : prenez au moins 12 caractères ; plusieurs mots se retiennent bien.
desk-account-none = Ce bureau n’a pas de comptes
desk-account-none-text = Il est ouvert à la personne qui est à cette machine. La commande « standi account add NAME --role ROLE » fait le premier compte ; dès lors, chacun se connecte sous son nom.
desk-account-not-yours = Ceci ne revient pas à votre qualité
desk-account-not-yours-text = La qualité en laquelle vous consultez le rôle ne permet pas cela.
desk-account-lodge-first = Aucune des requêtes du rôle n’est encore la vôtre. Quand vous en aurez introduit une, vous la trouverez ici.
desk-account-other-role = Choisir une autre de vos qualités
desk-account-over = Votre session a pris fin
desk-account-over-text = Rien n’a été inscrit. Connectez-vous de nouveau dans une autre fenêtre, puis revenez à celle-ci, reculez d’une page et renvoyez le formulaire : ce que vous avez écrit y est encore.
desk-sign-in = Se connecter
desk-sign-in-new = Se connecter, dans une autre fenêtre
desk-sign-in-text = Le rôle de ce bureau est tenu pour les personnes qui ont un compte.
desk-sign-in-name = Votre nom
desk-sign-in-password = Mot de passe
desk-sign-in-lost = Si vous avez perdu votre mot de passe, demandez à qui tient les comptes : il peut vous en donner un autre, et personne ne peut lire l’ancien.
desk-sign-in-wrong = Le nom ou le mot de passe est faux.
desk-sign-in-wait = Il y a eu trop d’essais. Attendez { $seconds ->
    [one] une seconde
   *[other] { $seconds } secondes
}, puis essayez de nouveau.
desk-sign-out = Se déconnecter
desk-sign-out-everywhere = Se déconnecter partout
desk-as-own-text = Chaque qualité voit et fait ce que le règlement lui donne. Voici les qualités de votre compte.
desk-stays-there = Ce que vous écrivez va à ce bureau et nulle part ailleurs.
desk-passkeys = Clés d’accès
desk-passkeys-text = Une clé d’accès est une clé que détient l’un de vos appareils. Elle vous identifie sans mot de passe : l’appareil vous demande un doigt, un visage ou un code. Un autre mot de passe les supprime toutes.
desk-passkey-made = ajoutée le { $day }
desk-passkey-used = utilisée pour la dernière fois le { $day }
desk-passkey-remove = Supprimer
desk-passkey-label = Comment vous appelez l’appareil
desk-passkey-add = Ajouter une clé d’accès
desk-passkey-enter = S’identifier par une clé d’accès
desk-passkey-wrong = Cela n’a pas fonctionné. Rien n’a été modifié.
desk-passkey-script = Ajouter une clé d’accès demande JavaScript et un navigateur qui connaît les clés d’accès ; un mot de passe ne demande ni l’un ni l’autre.
desk-passkey-no-place = Une clé d’accès est liée au nom sous lequel le bureau est ouvert. Ici, il est ouvert à une adresse sans nom, ou sans chiffrement. Sur cette machine, ouvrez-le à http://localhost avec le même port.
