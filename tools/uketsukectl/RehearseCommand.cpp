// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/RehearseCommand.h"

#include "app/Admission.h"
#include "app/MunicipalityFile.h"
#include "store/RegisterErrorText.h"
#include "store/SqliteRegister.h"
#include "tools/uketsukectl/PracticeKeys.h"
#include "tools/uketsukectl/SamplePeople.h"
#include "tools/uketsukectl/SendToHeadquarters.h"
#include "vault/DurableFile.h"

#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

constexpr int mostPeople = 1'000'000;

struct Wish
{
    int people = 0;
    QString data;
    QString instance;
    core::ShelterCode shelter; // empty: not named
    QString municipality;
    QUrl hq; // empty: nothing is sent
};

// What --municipality names: all that headquarters publishes, or its keys alone.
struct Municipality
{
    std::optional<vault::MunicipalityKeys> keys;
    std::optional<app::MunicipalityFile> published;
};

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "rehearse: %s\n", qUtf8Printable(sentence));
    return 1;
}

bool makesSense(const Wish &wish)
{
    const bool sends = !wish.hq.isEmpty();
    return wish.people >= 0 && wish.people <= mostPeople && !wish.data.isEmpty() &&
           (wish.shelter.isEmpty() || core::isShelterCode(wish.shelter)) &&
           (!sends || (wish.hq.scheme() == u"https"_s && !wish.hq.host().isEmpty() &&
                       !wish.municipality.isEmpty()));
}

std::optional<Wish> wishFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"people"_s, u"How many."_s, u"N"_s},
                       {u"data"_s, u"Data directory."_s, u"DIR"_s},
                       {u"instance"_s, u"Marker file."_s, u"FILE"_s},
                       {u"shelter"_s, u"Shelter code."_s, u"CODE"_s},
                       {u"municipality"_s, u"Public file of headquarters."_s, u"FILE"_s},
                       {u"hq"_s, u"Headquarters."_s, u"URL"_s}});
    const bool parsed = parser.parse(QStringList{u"rehearse"_s} + arguments);
    bool isNumber = false;
    const Wish wish{parser.value(u"people"_s).toInt(&isNumber),
                    parser.value(u"data"_s),
                    parser.value(u"instance"_s),
                    parser.value(u"shelter"_s),
                    parser.value(u"municipality"_s),
                    QUrl(parser.value(u"hq"_s))};
    if (!parsed || !isNumber || !parser.positionalArguments().isEmpty() || !makesSense(wish)) {
        std::fputs("usage: uketsukectl rehearse --people N --data DIR [--instance FILE] "
                   "[--shelter CODE]\n"
                   "                            [--municipality FILE [--hq https://HOST:PORT]]\n",
                   stderr);
        return std::nullopt;
    }
    return wish;
}

core::Result<Municipality, QString> municipalityFrom(const Wish &wish)
{
    if (wish.municipality.isEmpty()) {
        return Municipality{};
    }
    auto published = app::MunicipalityFile::load(wish.municipality);
    if (published) {
        if (!wish.hq.isEmpty()) {
            published->headquarters = wish.hq;
        }
        return Municipality{published->keys, *published};
    }
    const auto keys = vault::MunicipalityKeys::load(wish.municipality);
    if (!keys || !wish.hq.isEmpty()) {
        return core::fail(published.error());
    }
    return Municipality{*keys, std::nullopt};
}

store::RegisterOptions
registerOptions(const Wish &wish, const Municipality &municipality, const vault::KeyFolder &keys)
{
    store::RegisterOptions options;
    options.dataFolder = wish.data;
    options.instancePath = wish.instance;
    options.kiosk = keys.kiosk();
    options.sealing = keys.sealingKeys();
    options.shelter = !wish.shelter.isEmpty()  ? wish.shelter
                      : municipality.published ? municipality.published->shelters.front().code
                                               : u"practice-001"_s;
    return options;
}

store::Result<void> record(store::SqliteRegister &desk, const core::Event &event)
{
    auto recorded = desk.append({event});
    if (!recorded && recorded.error() == core::RegisterError::IoFailed) {
        // The register has reopened itself; somebody at a desk would tap once more. The same
        // event is stored once, whatever became of it the first time.
        recorded = desk.append({event});
    }
    return recorded ? store::Result<void>() : core::fail(recorded.error());
}

store::Result<void> openShelter(store::SqliteRegister &desk, const core::ShelterCode &wished)
{
    const auto used = wished.isEmpty() ? store::Result<void>() : desk.useShelter(wished);
    if (!used || desk.isShelterOpen()) {
        return used;
    }
    core::Event event;
    event.uuid = QUuid::createUuid();
    event.kind = core::EventKind::ShelterOpened;
    return record(desk, event);
}

// One COMMIT each; the ACK leaves this process before the next one begins.
store::Result<void> admit(store::SqliteRegister &desk, int people)
{
    auto number = static_cast<quint32>(desk.presence().handles().size());
    for (int i = 0; i < people;) {
        const core::Event event = sampleArrival(number, desk.shelter());
        const auto recorded = record(desk, event);
        if (!recorded && recorded.error() == core::RegisterError::HandleTaken) {
            continue; // drawn before, once in thousands of millions: draw again
        }
        if (!recorded) {
            return recorded;
        }
        std::printf("ACK %s\n", qPrintable(event.uuid.toString(QUuid::WithoutBraces)));
        if (std::fflush(stdout) != 0) {
            return core::fail(core::RegisterError::IoFailed);
        }
        ++number;
        ++i;
    }
    return {};
}

int send(store::SqliteRegister &desk,
         const vault::KeyFolder &keys,
         const app::MunicipalityFile &headquarters,
         const QString &dataFolder)
{
    const bool isListed = std::any_of(headquarters.shelters.begin(),
                                      headquarters.shelters.end(),
                                      [&](const auto &one) { return one.code == desk.shelter(); });
    if (!isListed) {
        return refuse(u"headquarters has no shelter %1: name one of its list with --shelter"_s.arg(
            desk.shelter()));
    }
    const QString admission = dataFolder + u"/admission.json"_s;
    const QByteArray line = app::admissionOf(keys) + '\n';
    if (!vault::writeDurably(admission, line, vault::Readers::Everybody)) {
        return refuse(u"%1 cannot be written"_s.arg(admission));
    }
    return sendToHeadquarters(desk, keys, headquarters, admission);
}

} // namespace

int rehearseCommand(const QStringList &arguments)
{
    const auto wish = wishFrom(arguments);
    if (!wish) {
        return 2;
    }
    const auto municipality = municipalityFrom(*wish);
    if (!municipality) {
        return refuse(municipality.error());
    }
    const auto keys = practiceKeys(wish->data, municipality->keys);
    if (!keys) {
        return refuse(keys.error());
    }
    const auto desk = store::SqliteRegister::open(registerOptions(*wish, *municipality, *keys));
    if (!desk) {
        return refuse(store::textOf(desk.error()));
    }
    auto done = openShelter(**desk, wish->shelter);
    if (done) {
        done = admit(**desk, wish->people);
    }
    if (!done) {
        return refuse(store::textOf(done.error()));
    }
    return wish->hq.isEmpty() ? 0 : send(**desk, *keys, *municipality->published, wish->data);
}

} // namespace uketsukectl
