// SPDX-License-Identifier: Apache-2.0
#include "store/ExpiredKeys.h"

#include "vault/DurableFile.h"

namespace store {

namespace {

constexpr qsizetype idSize = 8;
constexpr qsizetype longest = 64 * 1024 * 1024; // eight million keys

QByteArray head()
{
    return QByteArrayLiteral("uketsuke expired keys 1\n");
}

} // namespace

ExpiredKeys::ExpiredKeys(const QString &dataFolder)
    : m_path(dataFolder + QStringLiteral("/expired.keys"))
{
    const auto bytes = vault::readFile(m_path, longest);
    if (!bytes || !bytes->startsWith(head())) {
        return;
    }
    for (qsizetype at = head().size(); at + idSize <= bytes->size(); at += idSize) {
        m_ids.insert(bytes->mid(at, idSize));
    }
}

Result<void> ExpiredKeys::add(const std::vector<QByteArray> &keyIds)
{
    QSet<QByteArray> all = m_ids;
    for (const QByteArray &id : keyIds) {
        all.insert(id);
    }
    if (all.size() == m_ids.size()) {
        return {};
    }
    QByteArray bytes = head();
    bytes.reserve(bytes.size() + all.size() * idSize);
    for (const QByteArray &id : all) {
        bytes += id;
    }
    if (const auto written = vault::writeDurably(m_path, bytes); !written) {
        return core::fail(written.error() == vault::VaultError::DiskFull
                              ? core::RegisterError::DiskFull
                              : core::RegisterError::IoFailed);
    }
    m_ids = std::move(all);
    return {};
}

} // namespace store
