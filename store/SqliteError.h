// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Register.h"

class QSqlError;

namespace store {

template <typename T> using Result = core::Result<T, core::RegisterError>;

// The one translator from SQLite's (extended) result codes.
[[nodiscard]] core::RegisterError fromSqlite(int code);
[[nodiscard]] core::RegisterError fromSqlite(const QSqlError &error);

} // namespace store
