// SPDX-License-Identifier: Apache-2.0
#include "app/LockOrder.h"

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString obeyedSetting()
{
    return u"taken out"_s;
}

} // namespace

LockOrder::LockOrder(StaffDoor &door, Caretaker &caretaker, store::SqliteRegister &reg)
    : m_door(door)
    , m_caretaker(caretaker)
    , m_register(reg)
{
    connect(&m_caretaker, &Caretaker::slotCopiesAnswered, this, &LockOrder::hear);
}

bool LockOrder::wasObeyed(const store::SqliteRegister &reg)
{
    const auto noted = reg.setting(obeyedSetting());
    return noted && noted->has_value();
}

void LockOrder::obey(const wire::Letter &letter)
{
    if (letter.kind != wire::LetterKind::Lock || m_underWay || !lockDoor()) {
        return;
    }
    m_underWay = letter.number;
    m_caretaker.deleteSlotCopies();
}

bool LockOrder::lockDoor()
{
    if (m_state == Door::Locked) {
        return true;
    }
    if (!m_door.isTakenOut()) {
        std::fputs("uketsuke-kiosk: headquarters has taken this desk out\n", stderr);
    }
    if (m_door.takeOut() == StaffDoor::TakenOut::NotYet) {
        complain("uketsuke-kiosk: the staff slots cannot be deleted yet\n");
        return false;
    }
    m_state = Door::Locked;
    return true;
}

void LockOrder::hear(Caretaker::SlotCopies copies)
{
    const auto number = std::exchange(m_underWay, std::nullopt);
    if (!number) {
        return;
    }
    if (copies == Caretaker::SlotCopies::Left) {
        complain("uketsuke-kiosk: the copies of the staff slots cannot be deleted yet\n");
        return;
    }
    if (m_register.storeSetting(obeyedSetting(), "1")) {
        Q_EMIT done(*number);
    }
}

void LockOrder::complain(const char *sentence)
{
    if (std::exchange(m_complaint, sentence) != sentence) {
        std::fputs(sentence, stderr);
    }
}

} // namespace app
