// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/SqliteRegister.h"
#include "tests/FreshHandle.h"
#include "vault/Octets.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// A practice kiosk with real keys and a real register in a folder of its own. Everybody in it is a
// sample (見本).
class SampleDesk
{
public:
    const core::ShelterCode shelter = u"452025-012"_s;

    SampleDesk()
        : m_municipality(*vault::makeMunicipality(core::Mode::Practice,
                                                  {path(u"municipality.json"_s),
                                                   path(u"recovery"_s),
                                                   path(u"inquiry"_s),
                                                   path(u"signing"_s)}))
        , m_keys(*vault::KeyFolder::createFirst(
              path(u"keys"_s), passphrase(), vault::Argon2Cost::practice(), m_municipality))
    {}

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString dataFolder() const { return path(u"data"_s); }
    [[nodiscard]] const vault::KeyFolder &keys() const { return m_keys; }
    [[nodiscard]] static core::SecretBytes passphrase()
    {
        return core::SecretBytes::copyOf(vault::octetSpan(QByteArrayLiteral("practice")));
    }

    [[nodiscard]] store::RegisterOptions options()
    {
        store::RegisterOptions options;
        options.dataFolder = dataFolder();
        options.kiosk = m_keys.kiosk();
        options.sealing = m_keys.sealingKeys();
        options.shelter = shelter;
        options.clocks = {[this] { return wallTime; }, [this] { return monotonic; }};
        return options;
    }
    [[nodiscard]] store::Result<std::unique_ptr<store::SqliteRegister>> open()
    {
        return store::SqliteRegister::open(options());
    }

    [[nodiscard]] core::HandleKey newHandle() const { return {shelter, freshHandle()}; }
    [[nodiscard]] static core::PersonDetails person(const QString &name)
    {
        core::PersonDetails person;
        person.name = core::Field<QString>{name};
        person.birthDate = core::Field<QDate>{QDate(1950, 4, 1)};
        person.address = core::Field<QString>{u"見本県見本市見本町1-1"_s};
        return person;
    }
    [[nodiscard]] static core::Event
    event(core::EventKind kind, const core::HandleKey &who, std::optional<core::Presence> presence)
    {
        core::Change change{who, presence, {}, {}, {}, {}, {}};
        return {QUuid::createUuid(), kind, {change}, {}, {}};
    }
    [[nodiscard]] static core::Event arrival(const core::HandleKey &who)
    {
        return event(core::EventKind::Arrived, who, core::Presence::In);
    }
    [[nodiscard]] static core::Event arrival(const core::HandleKey &who, const QString &name)
    {
        core::Event arrived = arrival(who);
        arrived.changes.front().ageBand = core::AgeBand::SeventyFiveAndOver;
        arrived.changes.front().sex = core::Sex::Female;
        arrived.changes.front().place = core::Place::Inside;
        arrived.person = person(name);
        return arrived;
    }

    // A member of staff comes on duty or goes off it.
    [[nodiscard]] static core::Event duty(core::EventKind kind, core::DutyNumber number)
    {
        core::Event event;
        event.uuid = QUuid::createUuid();
        event.kind = kind;
        event.duty = core::DutyMark{number, core::DutyShownBy::Number};
        return event;
    }

    // 見本　0 to 見本　(people - 1), many to a transaction.
    [[nodiscard]] bool admitMany(store::SqliteRegister &reg, int people) const
    {
        for (int i = 0; i < people;) {
            std::vector<core::Event> events;
            for (int k = 0; k < 500 && i < people; ++k, ++i) {
                events.push_back(arrival(newHandle(), u"見本　%1"_s.arg(i)));
            }
            if (!reg.append(events)) {
                return false;
            }
        }
        return true;
    }

    qint64 wallTime = 1'790'000'000'000;
    qint64 monotonic = 0;

private:
    QTemporaryDir m_folder;
    vault::MunicipalityKeys m_municipality;
    vault::KeyFolder m_keys;
};
