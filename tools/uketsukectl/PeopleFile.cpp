// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/PeopleFile.h"

#include "core/CodeWords.h"
#include "vault/DurableFile.h"
#include "vault/Octets.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

const auto language = u"en"_s;

QString wordOf(NameState state)
{
    switch (state) {
    case NameState::Opened:
        return u"opened"_s;
    case NameState::Expired:
        return u"expired"_s;
    case NameState::Unreadable:
        return u"unreadable"_s;
    case NameState::Guest:
        return u"guest"_s;
    }
    return {};
}

constexpr std::size_t columns = 14;
const std::array<QString, columns> names{u"shelter"_s,
                                         u"number"_s,
                                         u"issuer"_s,
                                         u"presence"_s,
                                         u"age_band"_s,
                                         u"sex"_s,
                                         u"place"_s,
                                         u"first_seen"_s,
                                         u"name_state"_s,
                                         u"name"_s,
                                         u"kana"_s,
                                         u"birth_date"_s,
                                         u"address"_s,
                                         u"sex_on_card"_s};

// In the order of the names; empty: not known.
std::array<QString, columns> rowOf(const RecoveredPerson &one)
{
    const auto text = [](const auto &field) { return field ? field->value : QString(); };
    const core::Cell &cell = one.state.cell;
    const auto &birthDate = one.person.birthDate;
    return {one.shelter,
            one.who.handle.text(),
            one.who.issuer,
            core::wordOf(one.state.presence, language),
            core::wordOf(cell.ageBand, language),
            core::wordOf(cell.sex, language),
            core::wordOf(cell.place, language),
            QDateTime::fromMSecsSinceEpoch(one.firstSeen, Qt::UTC).toString(Qt::ISODate),
            wordOf(one.name),
            text(one.person.name),
            text(one.person.kana),
            birthDate ? birthDate->value.toString(Qt::ISODate) : QString(),
            text(one.person.address),
            one.person.sex ? core::wordOf(one.person.sex->value, language) : QString()};
}

// A spreadsheet must not take a name for a formula.
QString quoted(QString cell)
{
    if (!cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front())) {
        cell.prepend(u'\'');
    }
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray toJson(const std::vector<RecoveredPerson> &people)
{
    QJsonArray list;
    for (const RecoveredPerson &one : people) {
        QJsonObject object;
        const auto row = rowOf(one);
        for (std::size_t i = 0; i < columns; ++i) {
            if (!row[i].isEmpty()) {
                object.insert(names[i], row[i]);
            }
        }
        list.append(object);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, u"uketsuke recovered 1"_s}, {u"people"_s, list}})
        .toJson();
}

QByteArray toCsv(const std::vector<RecoveredPerson> &people)
{
    QByteArray csv = "\xEF\xBB\xBF";
    const auto addLine = [&csv](const QStringList &cells) {
        csv += cells.join(u',').toUtf8() + "\r\n";
    };
    addLine(QStringList(names.begin(), names.end()));
    for (const RecoveredPerson &one : people) {
        QStringList cells;
        for (const QString &cell : rowOf(one)) {
            cells.append(quoted(cell));
        }
        addLine(cells);
    }
    return csv;
}

core::Result<void, QString> mayWrite(const QString &path, const QString &data)
{
    const QFileInfo file(path);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    const QString forbidden = QFileInfo(data).canonicalFilePath();
    if (file.exists() || file.isSymLink()) {
        return core::fail(u"%1 is there already, and nothing is overwritten"_s.arg(path));
    }
    if (folder.isEmpty()) {
        return core::fail(u"there is no folder for %1"_s.arg(path));
    }
    if ((folder + u'/').startsWith(forbidden + u'/')) {
        return core::fail(u"%1 would lie in the data folder, and names with it in the next copy; "
                          "name another place"_s.arg(path));
    }
    return {};
}

core::Result<void, QString> writePeople(const QString &path,
                                        const std::vector<RecoveredPerson> &people)
{
    QByteArray bytes = path.endsWith(u".csv"_s) ? toCsv(people) : toJson(people);
    const auto written = vault::writeDurably(path, bytes);
    core::wipe({vault::octets(bytes), static_cast<std::size_t>(bytes.size())});
    if (!written) {
        return core::fail(u"%1 cannot be written: full, read-only, or not yours"_s.arg(path));
    }
    return {};
}

} // namespace uketsukectl
