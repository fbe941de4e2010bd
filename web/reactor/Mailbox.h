// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <mutex>

namespace web {

// The way from other threads to the reactor. Outlives it: whoever still holds a responder or a
// subscription after the server has stopped posts into the void.
class Mailbox
{
public:
    explicit Mailbox(boost::asio::io_context &reactor)
        : m_reactor(&reactor)
    {}

    template <typename Task> void post(Task &&task)
    {
        const std::lock_guard lock(m_mutex);
        if (m_reactor)
            boost::asio::post(*m_reactor, std::forward<Task>(task));
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_reactor = nullptr;
    }

private:
    std::mutex m_mutex;
    boost::asio::io_context *m_reactor;
};

} // namespace web
