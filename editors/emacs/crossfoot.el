;;; crossfoot.el --- Eglot starts crossfoot for reports -*- lexical-binding: t -*-

;; Needs Eglot, which is part of Emacs 29 and later and on GNU ELPA for 26 to 28.

;;; Code:

(require 'eglot)

(add-to-list 'eglot-server-programs '((text-mode markdown-mode gfm-mode) . ("crossfoot" "lsp")))

(provide 'crossfoot)
;;; crossfoot.el ends here
