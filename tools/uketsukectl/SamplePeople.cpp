// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/SamplePeople.h"

#include <QRandomGenerator>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

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

} // namespace

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

} // namespace uketsukectl
