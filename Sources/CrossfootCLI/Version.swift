/// The version of the program and of the package.
let version = "0.1.0"
