// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/AccountBook.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace hq {

// The thread on which accounts are looked at, one errand after the other: so Argon2id takes 256 MiB
// at most once, and accounts.db has one writer.
class AccountDesk
{
public:
    using Opener = std::function<AccountResult<AccountBook>()>;
    // With nullptr where the accounts cannot be opened; that is tried again for every errand.
    using Errand = std::function<void(AccountBook *)>;

    // Argon2id takes its time: whoever guesses must not keep others from their pages.
    enum class Kind { Quick, Slow };
    static constexpr std::size_t mostQuick = 64;
    static constexpr std::size_t mostSlow = 8; // some seconds of waiting

    explicit AccountDesk(Opener opener);
    // Errands that have not begun are dropped.
    ~AccountDesk();
    AccountDesk(const AccountDesk &) = delete;
    AccountDesk &operator=(const AccountDesk &) = delete;

    enum class Taken { Yes, No };
    // No: too many wait already. Quick ones come first.
    [[nodiscard]] Taken ask(Kind kind, Errand errand);

private:
    void run();

    Opener m_opener;
    std::optional<AccountBook> m_book; // of the thread
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Errand> m_quick;
    std::deque<Errand> m_slow;
    bool m_isOver = false;
    std::thread m_thread;
};

} // namespace hq
