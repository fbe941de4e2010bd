// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/SealedCheck.h"

#include "core/Record.h"
#include "hq/Sqlite.h"
#include "vault/SealedHalf.h"

#include <QHash>

#include <optional>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

using hq::Statement;

struct KeyRow
{
    QString issuer;
    QString handle;
    QByteArray box;
};

class SealedReader
{
public:
    SealedReader(hq::Database &database, const vault::Unlocked *unlocked)
        : m_database(database)
        , m_unlocked(unlocked)
    {}

    SealedFindings read()
    {
        if (readKeys() && readRecords()) {
            for (const KeyRow &row : std::as_const(m_keys)) {
                m_found.findings.append(
                    u"number %1: its person key belongs to no record"_s.arg(row.handle));
            }
        } else {
            m_found.findings.append(u"the person keys cannot be read to their end"_s);
        }
        return std::move(m_found);
    }

private:
    template <typename Take> bool eachRow(const char *sql, const Take &take)
    {
        auto ask = m_database.prepare(sql);
        while (ask) {
            const auto row = ask->step();
            if (!row || *row == Statement::Row::None) {
                return row.has_value();
            }
            take(*ask);
        }
        return false;
    }

    bool readKeys()
    {
        return eachRow("SELECT key_id, issuer, handle, box FROM person_key", [this](auto &row) {
            m_keys.insert(row.bytes(0), {row.text(1), row.text(2), row.bytes(3)});
        });
    }

    bool readRecords()
    {
        return eachRow("SELECT record FROM log ORDER BY id", [this](auto &row) {
            const auto record = core::recordFrom(row.bytes(0));
            // What cannot be read is a finding of the log already.
            if (record && !record->sealed.isEmpty() && !record->clear.changes.empty()) {
                look(*record);
            }
        });
    }

    void look(const core::Record &record)
    {
        ++m_found.halves;
        const auto half = vault::SealedHalf::fromBytes(record.sealed);
        if (!half) {
            find(record.clear, u"its sealed half cannot be read"_s);
            return;
        }
        const auto key = m_keys.constFind(half->keyId);
        if (key == m_keys.constEnd()) {
            ++m_found.expired;
            return;
        }
        const core::HandleKey &who = record.clear.changes.front().who;
        if (key->issuer != who.issuer || key->handle != who.handle.text()) {
            find(record.clear,
                 u"its person key stands under another number (%1)"_s.arg(key->handle));
        }
        if (m_unlocked != nullptr && !vault::openForShelter(record.sealed,
                                                            record.clearBytes,
                                                            key->box,
                                                            m_unlocked->shelter,
                                                            m_unlocked->formerShelters)) {
            find(record.clear,
                 u"its sealed half does not open: it or its person key was changed, or "
                 "belongs elsewhere"_s);
        }
        m_keys.erase(key);
    }

    void find(const core::ClearHalf &clear, const QString &what)
    {
        m_found.findings.append(u"%1, stream %2, record %3: %4"_s.arg(clear.stream.kiosk.text())
                                    .arg(clear.stream.incarnation)
                                    .arg(clear.seq)
                                    .arg(what));
    }

    hq::Database &m_database;
    const vault::Unlocked *m_unlocked;
    QHash<QByteArray, KeyRow> m_keys; // those that no record has claimed yet
    SealedFindings m_found;
};

} // namespace

SealedFindings checkSealed(const QString &folder, const vault::Unlocked *unlocked)
{
    auto database = hq::Database::openToRead(folder + u"/register.db"_s);
    if (!database) {
        return {{u"the person keys cannot be read"_s}, 0, 0};
    }
    return SealedReader(*database, unlocked).read();
}

} // namespace uketsukectl
