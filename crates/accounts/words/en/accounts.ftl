email = E-mail address
password = Password
shared-device = Other people use this device too
sign-in-title = Sign in
sign-in-button = Sign in
refusal-wrong-password = This e-mail address and password do not belong together
refusal-wrong-password-do = Type them again, or set a new password.
