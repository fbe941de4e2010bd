// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/SqliteError.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <vector>

namespace store {

// Which rows of person_key were deleted for good, in a file beside the register: a copy that is put
// back has them again, and this file has not. Random key ids, which the records in the log have
// too; nothing about anybody.
//
//   "uketsuke expired keys 1\n", then 8 bytes for each key
class ExpiredKeys
{
public:
    // Reads it; none is the same as empty, and so is one that cannot be believed.
    explicit ExpiredKeys(const QString &dataFolder);

    // Durable when it returns without an error; each id has 8 bytes.
    [[nodiscard]] Result<void> add(const std::vector<QByteArray> &keyIds);
    [[nodiscard]] bool contains(const QByteArray &keyId) const { return m_ids.contains(keyId); }
    [[nodiscard]] bool isEmpty() const { return m_ids.isEmpty(); }

private:
    QString m_path;
    QSet<QByteArray> m_ids;
};

} // namespace store
