// SPDX-License-Identifier: Apache-2.0
#include "hq/AccountDesk.h"

namespace hq {

AccountDesk::AccountDesk(Opener opener)
    : m_opener(std::move(opener))
    , m_thread([this] { run(); })
{}

AccountDesk::~AccountDesk()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

AccountDesk::Taken AccountDesk::ask(Kind kind, Errand errand)
{
    {
        const std::lock_guard lock(m_mutex);
        auto &queue = kind == Kind::Quick ? m_quick : m_slow;
        if (queue.size() >= (kind == Kind::Quick ? mostQuick : mostSlow)) {
            return Taken::No;
        }
        queue.push_back(std::move(errand));
    }
    m_wake.notify_one();
    return Taken::Yes;
}

void AccountDesk::run()
{
    const auto openBook = [this] {
        if (!m_book) {
            if (auto opened = m_opener()) {
                m_book.emplace(std::move(*opened));
                m_book->prepareForStrangers();
            }
        }
    };
    openBook();
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_isOver || !m_quick.empty() || !m_slow.empty(); });
        if (m_isOver) {
            return;
        }
        auto &queue = m_quick.empty() ? m_slow : m_quick;
        const Errand errand = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        openBook();
        errand(m_book ? &*m_book : nullptr);
        lock.lock();
    }
}

} // namespace hq
