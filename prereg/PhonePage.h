// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace prereg {

// The folder in this program with the page that a household fills in at home: index.html, of one
// file, and sw.js beside it, which opens it again without a network. Both are served as they stand,
// under one folder whose address ends with a slash. The page brings its own policy: another one in
// a header would hold as well, and has to allow inline scripts and styles or be left out.
[[nodiscard]] QString phonePageFolder();

} // namespace prereg
