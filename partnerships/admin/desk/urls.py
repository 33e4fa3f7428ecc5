"""The addresses of the desk's own pages, beside those that Django's admin has for each type."""

from django.contrib import admin
from django.urls import URLPattern, path

from partnerships.admin.desk.bring_in import bring_in_page
from partnerships.admin.desk.duplicates import duplicates_page
from partnerships.admin.desk.erasing import erase_page
from partnerships.admin.desk.merging import merge_page, split_page
from partnerships.admin.desk.queue import queue_page

_staff = admin.site.admin_view


def desk_urls() -> list[URLPattern]:
    return [
        path("desk/bring-in/", _staff(bring_in_page), name="desk_bring_in"),
        path("desk/queue/", _staff(queue_page), name="desk_queue"),
        path("desk/duplicates/<str:name>/", _staff(duplicates_page), name="desk_duplicates"),
        path("desk/merge/<str:name>/<str:number>/", _staff(merge_page), name="desk_merge"),
        path("desk/split/<str:number>/", _staff(split_page), name="desk_split"),
        path("desk/erase/<str:number>/", _staff(erase_page), name="desk_erase"),
    ]
