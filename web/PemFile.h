// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <span>

namespace web {

enum class FileMode { Private = 0600, Public = 0644 };
enum class WriteResult { Written, Failed };

// Replaces the file as a whole and durably: temporary file, fsync, rename, fsync of the folder.
// After a power cut there is the old content or the new one, never a part.
[[nodiscard]] WriteResult
writeDurably(const QString &path, std::span<const char> content, FileMode mode);

} // namespace web
