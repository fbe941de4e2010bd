// SPDX-License-Identifier: Apache-2.0
#include "web/Router.h"

namespace web {
namespace {

Response wrongMethod(const QByteArray &allowed)
{
    Response response = Response::plain(405);
    response.headers.emplace_back("Allow", allowed);
    return response;
}

} // namespace

void Router::handle(Method method, const QByteArray &path, Handler handler)
{
    m_exact[path][method] = std::move(handler);
}

void Router::handleBelow(Method method, const QByteArray &beginning, Handler handler)
{
    m_below[beginning][method] = std::move(handler);
}

void Router::stream(const QByteArray &path, std::shared_ptr<EventStream> events)
{
    m_streams[path] = std::move(events);
}

void Router::serve(StaticFiles files)
{
    m_files.push_back(std::move(files));
}

void Router::otherwise(Response answer)
{
    m_otherwise = std::move(answer);
}

const Router::Handlers *Router::handlersFor(const QByteArray &path) const
{
    if (const auto exact = m_exact.find(path); exact != m_exact.end())
        return &exact->second;
    const Handlers *longest = nullptr; // the map is sorted: a longer beginning comes later
    for (const auto &[beginning, handlers] : m_below) {
        if (path.startsWith(beginning))
            longest = &handlers;
    }
    return longest;
}

Router::Target Router::find(const Request &request) const
{
    const bool isGet = request.method == Method::Get;
    if (const auto stream = m_streams.find(request.path); stream != m_streams.end()) {
        if (isGet)
            return stream->second;
        return wrongMethod("GET, HEAD");
    }
    if (const Handlers *handlers = handlersFor(request.path)) {
        if (const auto found = handlers->find(request.method); found != handlers->end())
            return &found->second;
        return wrongMethod(isGet ? "POST" : "GET, HEAD");
    }
    for (const StaticFiles &files : m_files) {
        if (files.contains(request.path))
            return isGet ? files.answer(request) : wrongMethod("GET, HEAD");
    }
    return m_otherwise;
}

} // namespace web
