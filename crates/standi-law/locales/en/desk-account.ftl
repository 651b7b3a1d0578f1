# Signing in, and what a person sees of their account.

desk-account = Account
desk-account-name = Name
desk-account-roles = Roles
desk-account-signed-in = Last signed in
desk-account-tokens = Programs that act for you
desk-account-token-until = until { $day }
desk-account-tokens-text = Whoever keeps the accounts makes and revokes these tokens: standi account token, standi account revoke.
desk-account-password = Another password
desk-account-password-text = All other sessions end with it.
desk-account-password-old = Your password now
desk-account-password-new = The new one
desk-account-password-hint = At least 12 characters; several words are easy to remember.
desk-account-password-again = The new one again
desk-account-password-change = Change it
desk-account-password-wrong = That is not your password now.
desk-account-password-differs = The new password was not typed the same twice.
desk-account-password-weak = The new password is too short or too easily guessed: take at least 12 characters; several words are easy to remember.
desk-account-none = This desk has no accounts
desk-account-none-text = It is open to the one person at this machine. The command “standi account add NAME --role ROLE” makes the first account; from then on everybody signs in.
desk-account-not-yours = This is not for your role
desk-account-not-yours-text = The role in which you look at the docket may not do this.
desk-account-lodge-first = None of the docket’s applications is yours yet. When you have lodged one, you find it here.
desk-account-other-role = Choose another of your roles
desk-account-over = You are not signed in any more
desk-account-over-text = Nothing was recorded. Sign in again in a new window, then come back to this one, go back one page, and send the form again: what you wrote is still in it.
desk-sign-in = Sign in
desk-sign-in-new = Sign in, in a new window
desk-sign-in-text = The docket of this desk is kept for people who have an account.
desk-sign-in-name = Your name
desk-sign-in-password = Password
desk-sign-in-lost = If you have lost your password, ask whoever keeps the accounts: they can give you another, and nobody can read the old one.
desk-sign-in-wrong = Name or password is wrong.
desk-sign-in-wait = That was tried too often. Wait { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}, then try again.
desk-sign-out = Sign out
desk-sign-out-everywhere = Sign out everywhere
desk-as-own-text = Each role sees and does what the Rules give it. These are the roles of your account.
desk-stays-there = What you type goes to this desk and nowhere else.
desk-passkeys = Passkeys
desk-passkeys-text = A passkey is a key that a device of yours holds. With it you sign in without a password: the device asks you for a finger, a face or a number. Another password removes them all.
desk-passkey-made = added on { $day }
desk-passkey-used = last used on { $day }
desk-passkey-remove = Remove
desk-passkey-label = What you call the device
desk-passkey-add = Add a passkey
desk-passkey-enter = Sign in with a passkey
desk-passkey-wrong = That did not work. Nothing was changed.
desk-passkey-script = Adding a passkey needs JavaScript and a browser that knows passkeys; a password needs neither.
desk-passkey-no-place = A passkey is bound to the name under which the desk is open. Here it is open at an address without a name, or without encryption. On this machine, open it at http://localhost with the same port.
