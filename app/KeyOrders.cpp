// SPDX-License-Identifier: Apache-2.0
#include "app/KeyOrders.h"

#include "core/CborReader.h"
#include "wire/Receipt.h"

#include <QCborStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Of the register: an array of KeyWish.
QString wishesSetting()
{
    return u"keys to give"_s;
}

// More desks than any shelter has.
constexpr std::size_t mostWishes = 64;

} // namespace

KeyOrders::KeyOrders(StaffDoor &door, store::SqliteRegister &reg, uplink::SignedPost &post)
    : m_door(door)
    , m_register(reg)
    , m_post(post)
{
    connect(&m_door, &StaffDoor::signedIn, this, &KeyOrders::give);
}

void KeyOrders::obey(const wire::Letter &letter)
{
    if (letter.kind == wire::LetterKind::Key) {
        if (m_door.keepGift(letter.content)) {
            Q_EMIT done(letter.number);
        }
    } else if (letter.kind == wire::LetterKind::GiveKey) {
        // What cannot be read is taken, so that it does not hold up the letters behind it.
        const auto wish = wire::keyWishFrom(letter.content);
        if (!wish || add(*wish)) {
            Q_EMIT done(letter.number);
            give();
        }
    }
}

std::vector<wire::KeyWish> KeyOrders::wishes() const
{
    std::vector<wire::KeyWish> wishes;
    const auto noted = m_register.setting(wishesSetting());
    const QByteArray bytes = noted && *noted ? **noted : QByteArray();
    core::CborReader reader(bytes);
    reader.enterArray(mostWishes);
    while (reader.hasNext()) {
        if (const auto wish = wire::keyWishFrom(reader.bytes(wire::maxLetterContent))) {
            wishes.push_back(*wish);
        }
    }
    return wishes;
}

bool KeyOrders::note(const std::vector<wire::KeyWish> &wishes)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(wishes.size());
    for (const wire::KeyWish &wish : wishes) {
        writer.append(wire::encode(wish));
    }
    writer.endArray();
    return m_register.storeSetting(wishesSetting(), bytes).has_value();
}

bool KeyOrders::add(const wire::KeyWish &wish)
{
    std::vector<wire::KeyWish> all = wishes();
    if (all.size() >= mostWishes || std::find(all.begin(), all.end(), wish) != all.end()) {
        return true;
    }
    all.push_back(wish);
    return note(all);
}

// One after the other. What this desk cannot give yet stays noted.
void KeyOrders::give()
{
    if (m_state == State::Giving) {
        return;
    }
    for (const wire::KeyWish &wish : wishes()) {
        const auto gift = m_door.giftOf(wish.secret, wish.box);
        if (!gift) {
            continue;
        }
        m_state = State::Giving;
        m_post.tell(u"/v1/enrol/gift"_s,
                    wire::PayloadType::KeyGift,
                    wire::encode(wire::KeyGift{wish.desk, wish.secret, *gift}),
                    [this, wish](const auto &receipt) {
                        m_state = State::Idle;
                        if (receipt) { // also a refusal: that desk is none of this shelter any more
                            fulfilled(wish);
                            give();
                        }
                    });
        return;
    }
}

void KeyOrders::fulfilled(const wire::KeyWish &wish)
{
    std::vector<wire::KeyWish> left = wishes();
    std::erase(left, wish);
    (void)note(left); // a register in trouble: it is given once more, which changes nothing
}

} // namespace app
