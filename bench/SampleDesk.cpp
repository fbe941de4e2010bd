// SPDX-License-Identifier: Apache-2.0
#include "bench/SampleDesk.h"

#include "vault/Octets.h"

#include <QDir>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace bench {

core::ShelterCode sampleShelter()
{
    return u"999999-001"_s;
}

core::SecretBytes secretOf(const QByteArray &text)
{
    return core::SecretBytes::copyOf(vault::octetSpan(text));
}

QByteArray samplePassphrase()
{
    return "practice";
}

Result<SampleDesk> makeDesk(const QString &folder, const vault::MunicipalityKeys &municipality)
{
    QDir().mkpath(folder);
    auto keys = vault::KeyFolder::createFirst(folder + u"/keys"_s,
                                              secretOf(samplePassphrase()),
                                              vault::Argon2Cost::practice(),
                                              municipality);
    if (!keys) {
        return core::fail(u"the keys cannot be made in "_s + folder);
    }
    store::RegisterOptions options;
    options.dataFolder = folder;
    options.kiosk = keys->kiosk();
    options.sealing = keys->sealingKeys();
    options.shelter = sampleShelter();
    auto reg = store::SqliteRegister::open(options);
    if (!reg) {
        return core::fail(u"the register cannot be opened in "_s + folder);
    }
    if (!(*reg)->append({shelterOpened()})) {
        return core::fail(u"the shelter cannot be opened"_s);
    }
    return SampleDesk{std::move(*keys), std::move(*reg)};
}

Result<SampleDesk> makeDesk(const QString &folder)
{
    const QString secrets = folder + u"/municipality"_s;
    QDir().mkpath(secrets);
    const auto municipality = vault::makeMunicipality(core::Mode::Practice,
                                                      {secrets + u"/municipality.json"_s,
                                                       secrets + u"/recovery"_s,
                                                       secrets + u"/inquiry"_s,
                                                       secrets + u"/signing"_s});
    if (!municipality) {
        return core::fail(u"no municipality can be made in "_s + secrets);
    }
    return makeDesk(folder, *municipality);
}

core::Event sampleArrival(int number)
{
    const auto sex = number % 2 == 0 ? core::Sex::Female : core::Sex::Male;
    core::PersonDetails person;
    person.name = core::Field<QString>{u"見本　花子%1"_s.arg(number)};
    person.birthDate = core::Field<QDate>{QDate(1930, 1, 1).addDays(number % 34'000)};
    person.address = core::Field<QString>{u"見本県見本市見本町一丁目%1番地の2"_s.arg(number % 900)};
    person.sex = core::Field<core::Sex>{sex};
    core::Event event;
    event.uuid = QUuid::createUuid();
    event.kind = core::EventKind::Arrived;
    event.changes.push_back({{sampleShelter(), core::Handle::random([] {
                                  return QRandomGenerator::system()->generate();
                              })},
                             core::Presence::In,
                             core::ageBandOn(QDate::currentDate(), person.birthDate->value),
                             sex,
                             core::Place::Inside,
                             {},
                             {}});
    event.person = std::move(person);
    return event;
}

core::Event shelterOpened()
{
    core::Event event;
    event.uuid = QUuid::createUuid();
    event.kind = core::EventKind::ShelterOpened;
    return event;
}

} // namespace bench
