// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/RosterCommand.h"

#include "core/CodeWords.h"
#include "store/RegisterErrorText.h"
#include "store/SqliteRegister.h"
#include "tools/uketsukectl/TypedPassphrase.h"

#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

enum class Show { People, Uuids };
enum class Passphrase { None, OnStandardInput };

struct Wish
{
    QString data;
    Show show = Show::People;
    Passphrase passphrase = Passphrase::None;
    std::optional<core::DutyNumber> duty;
};

void say(const QString &sentence)
{
    std::fprintf(stderr, "roster: %s\n", qUtf8Printable(sentence));
}

void print(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
}

std::optional<Wish> wishFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"data"_s, u"Data directory."_s, u"DIR"_s},
                       {u"passphrase-stdin"_s, u"Read the passphrase from standard input."_s},
                       dutyOption(),
                       {u"uuids"_s, u"List events instead of people."_s}});
    const bool parsed = parser.parse(QStringList{u"roster"_s} + arguments);
    const Wish wish{parser.value(u"data"_s),
                    parser.isSet(u"uuids"_s) ? Show::Uuids : Show::People,
                    parser.isSet(u"passphrase-stdin"_s) ? Passphrase::OnStandardInput
                                                        : Passphrase::None,
                    dutyFrom(parser)};
    if (!parsed || !wish.duty || wish.data.isEmpty() || !parser.positionalArguments().isEmpty()) {
        say(u"usage: roster --data DIR [--passphrase-stdin [--duty NUMBER]] [--uuids]"_s);
        return std::nullopt;
    }
    return wish;
}

bool unlock(store::SqliteRegister &desk, const vault::KeyFolder &keys, core::DutyNumber duty)
{
    if (keys.isTakenOut()) {
        say(u"headquarters has taken this desk out: no passphrase opens it. Its names are read by "
            "recover desk, with the municipality's recovery key"_s);
        return false;
    }
    const auto unlocked = keys.unlock(duty, typedPassphrase());
    if (!unlocked) {
        say(unlocked.error() == vault::VaultError::WrongPassphrase
                ? u"the passphrase opens nothing"_s
                : u"the keys in the data directory cannot be opened"_s);
        return false;
    }
    const auto count = desk.unlock(*unlocked);
    if (!count) {
        say(store::textOf(count.error()));
        return false;
    }
    if (count->unreadable > 0) {
        say(u"%1 names cannot be read"_s.arg(count->unreadable));
    }
    return true;
}

// A terminal obeys control characters; a name must not command it.
QString harmless(QString text)
{
    for (QChar &letter : text) {
        const auto category = letter.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format) {
            letter = QChar::ReplacementCharacter;
        }
    }
    return text;
}

QString nameOf(const core::RosterEntry &entry)
{
    if (entry.person && entry.person->name) {
        return harmless(entry.person->name->value);
    }
    return entry.isNamed ? u"(locked)"_s : u"(guest)"_s;
}

void printPeople(const store::SqliteRegister &desk)
{
    print(u"number\tissuer\tstate\tage\tsex\tplace\tname"_s);
    const auto language = u"ja"_s;
    for (const core::RosterEntry &entry : desk.entries()) {
        const core::Cell &cell = entry.state.cell;
        print(QStringList{entry.who.handle.displayText(),
                          entry.who.issuer,
                          core::wordOf(entry.state.presence, language),
                          core::wordOf(cell.ageBand, language),
                          core::wordOf(cell.sex, language),
                          core::wordOf(cell.place, language),
                          nameOf(entry)}
                  .join(u'\t'));
    }
}

int printUuids(const store::SqliteRegister &desk)
{
    const auto events = desk.events();
    if (!events) {
        say(store::textOf(events.error()));
        return 1;
    }
    for (const QUuid &event : *events) {
        print(event.toString(QUuid::WithoutBraces));
    }
    return 0;
}

} // namespace

int rosterCommand(const QStringList &arguments)
{
    const auto wish = wishFrom(arguments);
    if (!wish) {
        return 2;
    }
    const auto keys = vault::KeyFolder::open(wish->data + u"/keys"_s);
    if (!keys) {
        say(u"there are no readable keys in the data directory"_s);
        return 1;
    }
    store::RegisterOptions options;
    options.dataFolder = wish->data;
    options.kiosk = keys->kiosk();
    options.sealing = keys->sealingKeys();
    options.access = store::Access::LookOnly;
    const auto desk = store::SqliteRegister::open(options);
    if (!desk) {
        say(store::textOf(desk.error()));
        return 1;
    }
    if (wish->passphrase == Passphrase::OnStandardInput && !unlock(**desk, *keys, *wish->duty)) {
        return 1;
    }
    if (wish->show == Show::Uuids) {
        return printUuids(**desk);
    }
    printPeople(**desk);
    return 0;
}

} // namespace uketsukectl
