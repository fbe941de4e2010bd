// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/RehearseCommand.h"

#include "store/RegisterErrorText.h"
#include "vault/Octets.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPeople = 1'000'000;

struct Wish
{
    int people = 0;
    QString data;
    QString instance;
    core::ShelterCode shelter;
    QString municipality;
    QString hq;
};

void say(const QString &sentence)
{
    std::fprintf(stderr, "rehearse: %s\n", qUtf8Printable(sentence));
}

std::optional<Wish> wishFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"people"_s, u"How many."_s, u"N"_s},
                       {u"data"_s, u"Data directory."_s, u"DIR"_s},
                       {u"instance"_s, u"Marker file."_s, u"FILE"_s},
                       {u"shelter"_s, u"Shelter code."_s, u"CODE"_s, u"practice-001"_s},
                       {u"municipality"_s, u"Public keys of headquarters."_s, u"FILE"_s},
                       {u"hq"_s, u"Headquarters."_s, u"URL"_s}});
    if (!parser.parse(QStringList{u"rehearse"_s} + arguments)) {
        say(parser.errorText());
        return std::nullopt;
    }
    bool isNumber = false;
    const Wish wish{parser.value(u"people"_s).toInt(&isNumber),
                    parser.value(u"data"_s),
                    parser.value(u"instance"_s),
                    parser.value(u"shelter"_s),
                    parser.value(u"municipality"_s),
                    parser.value(u"hq"_s)};
    if (!isNumber || wish.people < 0 || wish.people > mostPeople || wish.data.isEmpty() ||
        !parser.positionalArguments().isEmpty() || !core::isShelterCode(wish.shelter)) {
        say(u"usage: rehearse --people N --data DIR [--instance FILE] [--shelter CODE] "
            "[--municipality FILE] [--hq URL]"_s);
        return std::nullopt;
    }
    return wish;
}

// Headquarters' keys, or a municipality made up for practice beside the register.
vault::Result<vault::MunicipalityKeys> municipalityOf(const Wish &wish)
{
    if (!wish.municipality.isEmpty()) {
        return vault::MunicipalityKeys::load(wish.municipality);
    }
    const QString folder = wish.data + u"/practice-municipality"_s;
    ::mkdir(QFile::encodeName(folder).constData(), 0700);
    const vault::MunicipalityPaths paths{folder + u"/municipality.json"_s,
                                         folder + u"/recovery.secret"_s,
                                         folder + u"/inquiry.secret"_s,
                                         folder + u"/signing.seed"_s};
    if (QFile::exists(paths.publicKeys)) {
        return vault::MunicipalityKeys::load(paths.publicKeys);
    }
    // A rehearsal that was killed while it made them: practice secrets may go.
    QDir(folder).removeRecursively();
    ::mkdir(QFile::encodeName(folder).constData(), 0700);
    return vault::makeMunicipality(core::Mode::Practice, paths);
}

vault::Result<vault::KeyFolder> keysOf(const Wish &wish)
{
    ::mkdir(QFile::encodeName(wish.data).constData(), 0700);
    const QString folder = wish.data + u"/keys"_s;
    auto keys = vault::KeyFolder::open(folder);
    if (keys || keys.error() != vault::VaultError::NotThere) {
        return keys;
    }
    const auto municipality = municipalityOf(wish);
    if (!municipality) {
        return core::fail(municipality.error());
    }
    const auto passphrase =
        core::SecretBytes::copyOf(vault::octetSpan(QByteArrayLiteral("practice")));
    return vault::KeyFolder::createFirst(
        folder, passphrase, vault::Argon2Cost::practice(), *municipality);
}

// Somebody who does not exist: every name and address says 見本 (sample). The same number is always
// the same somebody.
core::PersonDetails samplePerson(quint32 number, core::Sex sex)
{
    static const QStringList women{u"花子"_s, u"桜"_s, u"千代"_s, u"美咲"_s};
    static const QStringList men{u"一郎"_s, u"健"_s, u"三四郎"_s, u"大輔"_s};
    const QStringList &names = sex == core::Sex::Female ? women : men;
    QRandomGenerator random(number);
    core::PersonDetails person;
    person.name = core::Field<QString>{
        u"見本　%1%2"_s.arg(names.at(random.bounded(static_cast<int>(names.size())))).arg(number)};
    person.birthDate = core::Field<QDate>{QDate(2026, 1, 1).addDays(-random.bounded(1, 95 * 365))};
    person.address = core::Field<QString>{
        u"見本県見本市見本町%1-%2"_s.arg(random.bounded(1, 9)).arg(random.bounded(1, 30))};
    person.sex = core::Field<core::Sex>{sex};
    return person;
}

core::Event sampleArrival(quint32 number, const core::ShelterCode &shelter)
{
    const auto sex = number % 2 == 0 ? core::Sex::Female : core::Sex::Male;
    core::Event event;
    event.uuid = QUuid::createUuid();
    event.kind = core::EventKind::Arrived;
    event.person = samplePerson(number, sex);
    const auto handle = core::Handle::random([] { return QRandomGenerator::system()->generate(); });
    event.changes.push_back({{shelter, handle},
                             core::Presence::In,
                             core::ageBandOn(QDate::currentDate(), event.person->birthDate->value),
                             sex,
                             core::Place::Inside,
                             {},
                             {}});
    return event;
}

// One COMMIT each; the ACK leaves this process before the next one begins.
bool admit(store::SqliteRegister &desk, int people)
{
    auto number = static_cast<quint32>(desk.presence().handles().size());
    for (int i = 0; i < people;) {
        const core::Event event = sampleArrival(number, desk.shelter());
        auto recorded = desk.append({event});
        if (!recorded && recorded.error() == core::RegisterError::IoFailed) {
            // The register has reopened itself; somebody at a desk would tap once more. The same
            // event is stored once, whatever became of it the first time.
            recorded = desk.append({event});
        }
        if (!recorded && recorded.error() == core::RegisterError::HandleTaken) {
            continue; // drawn before, once in thousands of millions: draw again
        }
        if (!recorded) {
            say(store::textOf(recorded.error()));
            return false;
        }
        std::printf("ACK %s\n", qPrintable(event.uuid.toString(QUuid::WithoutBraces)));
        if (std::fflush(stdout) != 0) {
            return false;
        }
        ++number;
        ++i;
    }
    return true;
}

} // namespace

int rehearseCommand(const QStringList &arguments, const RehearsalUplink &uplink)
{
    const auto wish = wishFrom(arguments);
    if (!wish) {
        return 2;
    }
    if (!wish->hq.isEmpty() && !uplink) {
        say(u"this program cannot reach a headquarters"_s);
        return 2;
    }
    const auto keys = keysOf(*wish);
    if (!keys) {
        say(u"the keys in the data directory cannot be made or read"_s);
        return 1;
    }
    if (keys->kiosk().mode != core::Mode::Practice) {
        say(u"this is a real register: made-up people stay out of it"_s);
        return 1;
    }
    store::RegisterOptions options;
    options.dataFolder = wish->data;
    options.instancePath = wish->instance;
    options.kiosk = keys->kiosk();
    options.sealing = keys->sealingKeys();
    options.shelter = wish->shelter;
    const auto desk = store::SqliteRegister::open(options);
    if (!desk) {
        say(store::textOf(desk.error()));
        return 1;
    }
    if (!admit(**desk, wish->people)) {
        return 1;
    }
    return wish->hq.isEmpty() ? 0 : uplink(**desk, *keys, wish->hq);
}
